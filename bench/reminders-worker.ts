/** A process of bench/reminders.ts: writes the reminders down (`prepare`), or works them off as the jobs do (`drain`) until it is killed or done. */
import { join } from 'node:path'
import { gatewayDoors } from '../cloudfunctions/adapters/doors/gateway'
import { subscribeMessages } from '../cloudfunctions/adapters/wechat/subscribe-message'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { guard, schedule } from '../cloudfunctions/hospital'
import { noChannels } from '../cloudfunctions/kernel/channels'
import { noContentCheck } from '../cloudfunctions/kernel/content-check'
import { createFiles } from '../cloudfunctions/kernel/files'
import { Links } from '../cloudfunctions/kernel/links'
import { runJobs } from '../cloudfunctions/kernel/jobs'
import { Limits } from '../cloudfunctions/kernel/limits'
import { silentLog } from '../cloudfunctions/kernel/log'
import { noRails } from '../cloudfunctions/kernel/rails'
import { noPulse } from '../cloudfunctions/kernel/pulse'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Services } from '../cloudfunctions/kernel/services'
import type { Collection, Entity, Store, Stored } from '../cloudfunctions/kernel/store'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import { directVideo } from '../cloudfunctions/kernel/video'
import { deliveries, messageGrants, messages } from '../cloudfunctions/notify/collections'
import { postLater } from '../cloudfunctions/notify/public'
import { EIGHT, SECRET, TEMPLATE, WECHAT, openIdAt } from './reminders-setting'

const [mode = '', folder = '', count = '0', rail = '', offset = '0'] = process.argv.slice(2)
const sqlite = new SqliteStore(join(folder, 'hospital.sqlite'))
const vault = new Vault(`k1:${Buffer.alloc(32, 7).toString('base64')}`, SECRET)
const store: Store = new SealedStore(sqlite, vault)
const started = Date.now()
const clock = () => EIGHT + Number(offset) + (Date.now() - started)
const CHUNK = 1000
const VISIT = {
  patient: '王小明',
  doctor: '林静',
  department: '心血管内科',
  time: new Date(EIGHT + 3_600_000).toISOString(),
}

const remind = async (n: number) => {
  const accountId = openIdAt(n)
  const at = new Date(EIGHT).toISOString()
  const before = new Date(EIGHT - 86_400_000).toISOString()
  const grant = { id: `g${n}`, accountId, platform: 'wechat' as const, templateId: TEMPLATE.visit.id, at: before }
  await store.insert(messageGrants, { ...grant, state: 'left', spentBy: null })
  const words = { title: '明天就诊', body: '请提前 15 分钟到，带好证件。', page: '/booking/appointment/index' }
  await postLater(store, { id: `r${n}`, accountId, kind: 'visit.reminder', ...words, values: VISIT }, at, before)
}

const prepare = async () => {
  for (let from = 0; from < Number(count); from += CHUNK) {
    const many = Math.min(CHUNK, Number(count) - from)
    await Promise.all(Array.from({ length: many }, (_, i) => remind(from + i)))
    await sqlite.durable()
  }
}

const nothing = () => Promise.resolve(null)

const noBytes = { put: () => Promise.resolve(), read: nothing, remove: () => Promise.resolve() }
const files = createFiles(store, noBytes)
const links = new Links(SECRET)

const services: Services = {
  store,
  pulse: noPulse,
  files,
  doors: gatewayDoors({ files, links, clock }).doors,
  links,
  durable: () => sqlite.durable(),
  ...{ vault, guard, tokens: new Tokens(SECRET), limits: new Limits(() => true), log: silentLog },
  signIn: { wechat: nothing, alipay: nothing },
  rails: noRails,
  triageModel: null,
  video: directVideo,
  contentCheck: noContentCheck,
  channels: { ...noChannels, wechat: subscribeMessages({ ...WECHAT, baseUrl: rail, templates: TEMPLATE }, clock) },
  clock,
  demo: null,
  wake: () => {},
}

const drain = async () => {
  while ((await runJobs(services, schedule)) > 0);
}

const everyOne = async <T extends Entity>(of: Collection<T>, look: (document: Stored<T>) => void) => {
  for (let after: { value: string; id: string } | undefined; ;) {
    const page = await store.find(of, {}, { limit: CHUNK, ...(after ? { after } : {}) })
    page.forEach(look)
    const last = page.at(-1)
    if (page.length < CHUNK || !last) return
    after = { value: last.id, id: last.id }
  }
}

/** How many ended how; of what is unknown, also why. */
const report = async () => {
  const counts: Record<string, number> = { inbox: 0 }
  const add = (name: string) => (counts[name] = (counts[name] ?? 0) + 1)
  await everyOne(deliveries, ({ state, attempts }) => {
    add(state)
    if (state === 'unknown') add(attempts.at(-1)?.code ?? 'NO_CODE')
  })
  await everyOne(messages, () => add('inbox'))
  process.stdout.write(`${JSON.stringify(counts)}\n`)
}

const run = { prepare, drain, report }[mode]
if (!run) throw new Error(`no mode ${mode}`)
run()
  .then(() => {
    sqlite.close()
    process.exit(0)
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
