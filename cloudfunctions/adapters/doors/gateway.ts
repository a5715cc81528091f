import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { DoorOrder, Doors } from '../../kernel/doors'
import type { Files } from '../../kernel/files'
import type { Links } from '../../kernel/links'

const FIELD = 'file'
const LARGEST_FILE = 4_000_000
/** The form around the file. */
const AROUND = 16 * 1024

interface House {
  files: Files
  links: Links
  /** Milliseconds since the epoch. */
  clock: () => number
}

type Permit = { name: string; most: number }

const refuse = (c: Context, status: ContentfulStatusCode, code: string, message: string) =>
  c.json({ code, message, defined: true }, status)

const tooLarge = (c: Context) => refuse(c, 413, 'FILE_TOO_LARGE', '文件过大，请换小一点的')

/** The form as it came, or null where it is none or was cut short. */
const formOf = (c: Context): Promise<FormData | null> => c.req.raw.formData().catch(() => null)

/** The one file, which comes last, as the cloud's storage wants it. */
const fileIn = (form: FormData): File | null => {
  const last = [...form.entries()].at(-1)
  const isOnly = form.getAll(FIELD).length === 1
  return isOnly && last?.[0] === FIELD && typeof last[1] !== 'string' ? last[1] : null
}

const take = async (c: Context, { files, links, clock }: House) => {
  const form = await formOf(c)
  if (!form) return refuse(c, 400, 'FORM_UNREADABLE', '上传的内容不完整')
  const permit = await links.read<Permit>('door', String(form.get('signature')), clock())
  if (permit === 'late') return refuse(c, 410, 'DOOR_CLOSED', '上传超时，请重新选择文件')
  if (permit === 'unknown' || permit.name !== c.req.param('name') || permit.name !== form.get('key'))
    return refuse(c, 403, 'DOOR_UNKNOWN', '上传地址无效')
  const file = fileIn(form)
  if (!file) return refuse(c, 400, 'FILE_MISSING', '表单里没有文件')
  if (file.size > permit.most) return tooLarge(c)
  const bytes = Buffer.from(await file.arrayBuffer())
  await files.put(permit.name, { contentType: 'application/octet-stream', bytes })
  return c.body(null, 200)
}

/**
 * Doors in the gateway of the embedded cloud: a signed form, as the cloud's storage takes it. What comes lies sealed among the files until
 * it is taken.
 */
export const gatewayDoors = (house: House) => {
  const { files, links } = house
  const app = new Hono()
  app.use('/up/*', cors(), bodyLimit({ maxSize: LARGEST_FILE + AROUND, onError: tooLarge }))
  app.post('/up/:name', (c) => take(c, house))
  const doors: Doors = {
    open: async ({ name, most, until }: DoorOrder) => {
      const signature = await links.sign('door', { name, most }, until)
      return { url: links.addressOf(`/files/up/${name}`), field: FIELD, form: { key: name, signature } }
    },
    read: async (name, most) => (await files.read(name))?.bytes.subarray(0, most + 1) ?? null,
    remove: (name) => files.remove(name),
  }
  return { doors, app }
}
