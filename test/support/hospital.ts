import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientContext } from '@orpc/client'
import { createRouterClient } from '@orpc/server'
import type { Api } from '@xinglin/types/contract'
import type { Role, StaffRole } from '@xinglin/types/operation'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { gatewayDoors } from '../../cloudfunctions/adapters/doors/gateway'
import { guard, router, schedule } from '../../cloudfunctions/hospital'
import { randomId } from '../../cloudfunctions/kernel/ids'
import { type Blobs, createFiles } from '../../cloudfunctions/kernel/files'
import { AroundStore } from '../../cloudfunctions/kernel/around-store'
import { type Schedule, runJobs } from '../../cloudfunctions/kernel/jobs'
import { type Channels, noChannels } from '../../cloudfunctions/kernel/channels'
import type { ContentCheck } from '../../cloudfunctions/kernel/content-check'
import { Limits } from '../../cloudfunctions/kernel/limits'
import { Links } from '../../cloudfunctions/kernel/links'
import { type Log, createLog } from '../../cloudfunctions/kernel/log'
import { type Rails, noRails } from '../../cloudfunctions/kernel/rails'
import { type Pulse, noPulse } from '../../cloudfunctions/kernel/pulse'
import { PulsingStore } from '../../cloudfunctions/kernel/pulsing-store'
import { SealedStore } from '../../cloudfunctions/kernel/sealed-store'
import type { RequestContext, Services } from '../../cloudfunctions/kernel/services'
import type { Collection, Entity, Store } from '../../cloudfunctions/kernel/store'
import { Tokens } from '../../cloudfunctions/kernel/tokens'
import type { TriageModel } from '../../cloudfunctions/kernel/triage-model'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { type VideoWays, directVideo } from '../../cloudfunctions/kernel/video'
import { type Message, messages } from '../../cloudfunctions/notify/collections'
import { demoPatientFor } from '../../local/hospital/people'
import { memoryBlobs } from './files'
import { pretendContentCheck } from './pretend-content-check'

/** Wednesday 2026-11-25, 08:00 in the hospital. */
export const WEDNESDAY_8AM = Date.parse('2026-11-25T00:00:00.000Z')

const SECRET = 'a-secret-for-tests-that-is-long-enough'
export const TEST_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

export type Delivered = Pick<Message, 'accountId' | 'kind' | 'title' | 'body' | 'page'>

/** Notes what comes into any inbox. */
class NotingStore extends AroundStore {
  constructor(
    inner: Store,
    private readonly delivered: Delivered[],
  ) {
    super(inner)
  }

  override async insert<T extends Entity>(collection: Collection<T>, document: T) {
    const isNew = await super.insert(collection, document)
    if (isNew && collection.name === messages.name) {
      const { accountId, kind, title, body, page } = document as unknown as Message
      this.delivered.push({ accountId, kind, title, body, page })
    }
    return isNew
  }
}

/** Someone signed in: calls operations as the app would. */
export interface Visitor {
  accountId: string
  role: Role
  token: string
  api: Api
  /** Calls any operation by name with an own idempotency key. */
  call: (operation: string, input: unknown, idempotencyKey?: string) => Promise<unknown>
}

export interface TestHospital {
  services: Services
  store: Store
  delivered: Delivered[]
  logLines: string[]
  /** Milliseconds since the epoch. */
  now: () => number
  passMinutes: (minutes: number) => void
  setNow: (at: string) => void
  /** Delivers announcements and does due work until nothing is left. */
  runJobs: () => Promise<void>
  /** A patient by name, with an own real-name patient. */
  patient: (name: string) => Promise<Visitor & { patientId: string }>
  staff: (role: StaffRole, doctorId?: string) => Promise<Visitor>
  anonymous: Visitor
  /** Whoever this token says. */
  withToken: (token: string, accountId: string, role: Role) => Visitor
  close: () => void
}

interface Options {
  /** Wraps the database, e.g. to make it slow, or to count. */
  wrap?: (store: Store) => Store
  store?: Store
  blobs?: Blobs
  log?: Log
  /** What happens later; everything unless told. */
  schedule?: Schedule
  /** Who moves money; nobody unless given. */
  rails?: Rails
  /** Who brings messages to people outside the app; nobody unless given. */
  channels?: Channels
  /** Who looks at what people write; a pretence that passes what has no marker words unless given. */
  contentCheck?: ContentCheck
  /** Re-ranks departments; none unless given. */
  triageModel?: TriageModel
  /** How video finds its way; straight unless given. */
  video?: VideoWays
  /** Hears what is written; a host that keeps nobody waiting unless given. */
  pulse?: Pulse
  startsAt?: number
}

/** The real router on a real database in a folder of its own, with a clock that the test moves. */
export const openTestHospital = (options: Options = {}): TestHospital => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-'))
  const sqlite = options.store ? null : new SqliteStore(join(folder, 'hospital.sqlite'))
  const base = options.store ?? (sqlite as Store)
  const vault = new Vault(TEST_KEYS, SECRET)
  const pulse = options.pulse ?? noPulse
  const logLines: string[] = []
  const delivered: Delivered[] = []
  const sealed = new SealedStore(options.wrap ? options.wrap(base) : base, vault)
  const store = new PulsingStore(new NotingStore(sealed, delivered), pulse)
  let clock = options.startsAt ?? WEDNESDAY_8AM
  const files = createFiles(store, options.blobs ?? memoryBlobs().blobs)
  const links = new Links(SECRET)
  const services: Services = {
    store,
    pulse,
    files,
    doors: gatewayDoors({ files, links, clock: () => clock }).doors,
    links,
    durable: () => sqlite?.durable() ?? Promise.resolve(),
    vault,
    guard,
    tokens: new Tokens(SECRET),
    limits: new Limits(() => true),
    log: options.log ?? createLog('info', (line) => logLines.push(line)),
    signIn: { wechat: () => Promise.resolve(null), alipay: () => Promise.resolve(null) },
    rails: options.rails ?? noRails,
    channels: options.channels ?? noChannels,
    contentCheck: options.contentCheck ?? pretendContentCheck().contentCheck,
    triageModel: options.triageModel ?? null,
    video: options.video ?? directVideo,
    clock: () => clock,
    demo: { personas: [], patientFor: (name, n) => ({ ...demoPatientFor(name, n), relation: 'self' }) },
    wake: () => {},
  }

  const visitor = (accountId: string, role: Role, token: string | null): Visitor => {
    const contextFor = (idempotencyKey: string | null): RequestContext => ({
      services,
      requestId: randomId(),
      address: '127.0.0.1',
      token,
      idempotencyKey,
      openid: null,
      redo: null,
    })
    const client = createRouterClient(router, {
      context: (given: ClientContext) => contextFor((given['idempotencyKey'] as string | undefined) ?? null),
    })
    const call = (operation: string, input: unknown, idempotencyKey?: string) => {
      const [area, name] = operation.split('.') as [string, string]
      const areas = client as unknown as Record<
        string,
        Record<string, (input: unknown, rest: object) => Promise<unknown>>
      >
      const run = areas[area]?.[name]
      if (!run) throw new Error(`no operation ${operation}`)
      return run(input, { context: { idempotencyKey } })
    }
    return { accountId, role, token: token ?? '', api: client as unknown as Api, call }
  }

  const anonymous = visitor('', 'patient', null)
  return {
    services,
    store,
    delivered,
    logLines,
    anonymous,
    withToken: (token, accountId, role) => visitor(accountId, role, token),
    now: () => clock,
    passMinutes: (minutes) => (clock += minutes * 60_000),
    setNow: (at) => (clock = Date.parse(at)),
    runJobs: async () => {
      while ((await runJobs(services, options.schedule ?? schedule)) > 0);
    },
    patient: async (name) => {
      const session = await anonymous.api.identity.signInDemo({ name })
      const known = await services.tokens.verify(session.token, clock)
      return {
        ...visitor(known?.accountId ?? '', 'patient', session.token),
        patientId: session.patients[0]?.id ?? '',
      }
    },
    staff: async (role, doctorId) => {
      const caller = { accountId: `acc-${role}-${doctorId ?? '1'}`, role, doctorId: doctorId ?? null }
      const { token } = await services.tokens.issue(caller, clock)
      return visitor(caller.accountId, role, token)
    },
    close: () => {
      sqlite?.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
