import fc from 'fast-check'
import { type Link, type Outcome, createDelivery } from '@/shared/talk/delivery'
import { type Unsent, again, filesOnlyIn, nextOf, withNew, without, withoutArrived } from '@/shared/talk/outbox'

const text = (key: string, consultId = 'c1'): Unsent => ({
  key,
  consultId,
  at: 0,
  content: { kind: 'text', text: key },
  refused: null,
})

const voice = (key: string, consultId = 'c1'): Unsent => ({
  ...text(key, consultId),
  content: {
    kind: 'file',
    uploadId: null,
    file: { kind: 'voice', kept: `kept-${key}`, path: key, bytes: 9, name: '', width: 0, height: 0, seconds: 3 },
  },
})

const bodyOf = ({ content }: Unsent) => JSON.stringify(content.kind === 'file' ? content.uploadId : content)

/** A hospital that keeps each key once, behind a link that loses questions and answers as `chance` says. */
class Hospital {
  unsent: Unsent[] = []
  stored: { consultId: string; key: string; name: string }[] = []
  bodies = new Map<string, string>()
  uploads = new Set<string>()
  names = new Map<string, string>()
  online = true
  made = 0

  constructor(private readonly chance: () => number) {}

  link: Link = {
    all: () => this.unsent,
    change: (change) => void (this.unsent = change(this.unsent)),
    upload: async () => {
      await this.pass()
      if (this.chance() < 0.3) return { kind: 'unanswered' }
      const uploadId = `upload-${(this.made += 1)}`
      this.uploads.add(uploadId)
      return { kind: 'there', uploadId }
    },
    send: async (one) => {
      await this.pass()
      if (!this.online || this.chance() < 0.3) return { kind: 'unanswered' }
      const outcome = this.take(one)
      return this.chance() < 0.3 ? { kind: 'unanswered' } : outcome
    },
    newKey: () => `again-${(this.made += 1)}`,
    pause: () => this.pass(),
    mayTry: () => this.online,
  }

  private async pass() {
    await Promise.resolve()
  }

  private take(one: Unsent): Outcome {
    const before = this.bodies.get(one.key)
    if (before !== undefined) {
      if (before !== bodyOf(one)) throw new Error('the same key with another body')
      return { kind: 'arrived' }
    }
    const { content } = one
    if (content.kind === 'file' && (!this.uploads.has(content.uploadId ?? '') || this.chance() < 0.2)) {
      this.uploads.delete(content.uploadId ?? '')
      return { kind: 'file-gone' }
    }
    this.bodies.set(one.key, bodyOf(one))
    const name = content.kind === 'file' ? content.file.path : one.key
    this.stored.push({ consultId: one.consultId, key: one.key, name })
    return { kind: 'arrived' }
  }
}

const settle = async () => {
  for (let n = 0; n < 3_000; n += 1) await Promise.resolve()
}

const written = fc.array(
  fc.record({ consultId: fc.constantFrom('c1', 'c2'), file: fc.boolean(), calls: fc.integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 12 },
)
/** After that everything goes well, so that each history ends. */
const luck = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 120 })

test('over a link that loses questions and answers every message arrives once, in the order of writing', async () => {
  await fc.assert(
    fc.asyncProperty(written, luck, async (messages, lucky) => {
      const chances = [...lucky]
      const hospital = new Hospital(() => chances.shift() ?? 1)
      const deliver = createDelivery(hospital.link)
      for (const [n, { consultId, file, calls }] of messages.entries()) {
        const one = file ? voice(`m${n}`, consultId) : text(`m${n}`, consultId)
        hospital.unsent = withNew(hospital.unsent, one)
        hospital.online = calls !== 2
        // A kick too many does no harm.
        for (let call = 0; call < calls; call += 1) deliver()
        await Promise.resolve()
      }
      hospital.online = true
      deliver()
      await settle()
      expect(hospital.unsent).toEqual([])
      for (const consultId of ['c1', 'c2']) {
        const own = messages.flatMap((one, n) => (one.consultId === consultId ? [`m${n}`] : []))
        expect(hospital.stored.filter((one) => one.consultId === consultId).map(({ name }) => name)).toEqual(own)
      }
    }),
    { numRuns: 150 },
  )
})

const link = (patch: Partial<Link>, first: Unsent[]) => {
  const box = { all: first }
  const sent: string[] = []
  const full: Link = {
    all: () => box.all,
    change: (change) => void (box.all = change(box.all)),
    upload: async () => ({ kind: 'there', uploadId: 'u1' }),
    send: async ({ key }) => {
      sent.push(key)
      return { kind: 'arrived' }
    },
    newKey: () => 'new',
    pause: () => new Promise(() => {}),
    mayTry: () => true,
    ...patch,
  }
  return { box, sent, full }
}

test('one at a time: the second waits for the answer to the first', async () => {
  let answer: (outcome: Outcome) => void = () => {}
  const asked: string[] = []
  const { full } = link(
    {
      send: ({ key }) => {
        asked.push(key)
        return new Promise((resolve) => void (answer = resolve))
      },
    },
    [text('a'), text('b')],
  )
  createDelivery(full)()
  await settle()
  expect(asked).toEqual(['a'])
  answer({ kind: 'arrived' })
  await settle()
  expect(asked).toEqual(['a', 'b'])
})

test('what the hospital refused stays with its reason and holds nobody up', async () => {
  const { box, full } = link(
    { send: async ({ key }) => (key === 'a' ? { kind: 'refused', words: '问诊已结束' } : { kind: 'arrived' }) },
    [text('a'), text('b')],
  )
  createDelivery(full)()
  await settle()
  expect(box.all).toMatchObject([{ key: 'a', refused: '问诊已结束' }])
  expect(nextOf(box.all, 'c1')).toBeNull()
})

test('a pause ends when the network is back: the next call wakes it', async () => {
  const answers: Outcome[] = [{ kind: 'unanswered' }, { kind: 'arrived' }]
  const { box, full } = link({ send: async () => answers.shift() ?? { kind: 'arrived' } }, [text('a')])
  const deliver = createDelivery(full)
  deliver()
  await settle()
  expect(box.all).toHaveLength(1)
  deliver()
  await settle()
  expect(box.all).toEqual([])
})

test('without a network nothing is tried', async () => {
  const { sent, full } = link({ mayTry: () => false }, [text('a')])
  createDelivery(full)()
  await settle()
  expect(sent).toEqual([])
})

test('a file that was brought once is not brought again when only the answer was lost', async () => {
  let brought = 0
  const answers: Outcome[] = [{ kind: 'unanswered' }, { kind: 'arrived' }]
  const { box, full } = link(
    {
      upload: async () => ({ kind: 'there', uploadId: `u${(brought += 1)}` }),
      send: async () => answers.shift() ?? { kind: 'arrived' },
      pause: () => Promise.resolve(),
    },
    [voice('a')],
  )
  createDelivery(full)()
  await settle()
  expect([brought, box.all]).toEqual([1, []])
})

test('one that was removed while its file was on the way is not sent', async () => {
  const { box, sent, full } = link({}, [voice('a')])
  full.upload = async () => {
    box.all = without(box.all, 'a')
    return { kind: 'there', uploadId: 'u1' }
  }
  createDelivery(full)()
  await settle()
  expect(sent).toEqual([])
})

test('sent again by hand it goes last, under a new key, its file brought anew', () => {
  const refused = { ...voice('a'), refused: '没有传上去' }
  const uploaded: Unsent = { ...refused, content: { ...refused.content, uploadId: 'old' } as Unsent['content'] }
  const all = again([uploaded, text('b')], 'a', 'new', 'last')
  expect(all.map(({ key }) => key)).toEqual(['b', 'new'])
  expect(all[1]).toMatchObject({ refused: null, content: { uploadId: null } })
  expect(again([uploaded, text('b')], 'a', 'new', 'same').map(({ key }) => key)).toEqual(['new', 'b'])
})

test('one that stands in the thread is on its way no more, though its answer was lost', () => {
  expect(withoutArrived([text('a'), text('b')], [{ key: 'a' }, { key: null }])).toEqual([text('b')])
})

test('the files of what is gone are let go, those of what is sent again are kept', () => {
  const before = [voice('a'), voice('b'), text('c')]
  expect(filesOnlyIn(before, without(before, 'b'))).toEqual(['kept-b'])
  expect(filesOnlyIn(before, again(before, 'a', 'new', 'last'))).toEqual([])
})
