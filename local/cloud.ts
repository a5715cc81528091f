import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { gatewayDoors } from '../cloudfunctions/adapters/doors/gateway'
import { diskBlobs } from '../cloudfunctions/adapters/files/disk'
import { triageModelFromEnvironment } from '../cloudfunctions/adapters/language-model/from-environment'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { startReconciling } from '../cloudfunctions/billing/public'
import { createCallbacks } from '../cloudfunctions/callbacks'
import { guard, schedule } from '../cloudfunctions/hospital'
import { createHttp } from '../cloudfunctions/http'
import { createFiles } from '../cloudfunctions/kernel/files'
import { Limits } from '../cloudfunctions/kernel/limits'
import { Links } from '../cloudfunctions/kernel/links'
import type { Log } from '../cloudfunctions/kernel/log'
import { PulsingStore } from '../cloudfunctions/kernel/pulsing-store'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import { ServerPulse } from '../cloudfunctions/kernel/server-pulse'
import type { Services } from '../cloudfunctions/kernel/services'
import type { Store } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import { directVideo } from '../cloudfunctions/kernel/video'
import type { LocalConfig } from './config'
import { demoDoctors } from './hospital/doctors'
import { demoPatientFor, demoPersonas } from './hospital/people'
import { platformSignIn } from '../cloudfunctions/adapters/platform-sign-in'
import { openSandboxes } from './sandbox/sandboxes'
import { seedHospital } from './seed'
import { seedCommunity } from './seed-community'
import { Ticker } from './ticker'
import { trayPages } from './tray'
import { webPages } from './web'

const isThisMachine = (address: string) => /^(::1|127\.|::ffff:127\.)/.test(address)

const addressOf = (env: unknown) => (env as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? 'unknown'

const demoFor = (size: LocalConfig['size']): Services['demo'] => ({
  personas: demoPersonas(demoDoctors(size)),
  patientFor: (name, n) => ({ ...demoPatientFor(name, n), relation: 'self' }),
})

/** A database of this process's own. */
export interface EmbeddedStore extends Store {
  durable: () => Promise<void>
  close: () => Promise<void> | void
}

/** What a program or a test can put in place of the real thing. */
export interface Fittings {
  /** Opens the database; in this thread unless told. */
  openStore?: (path: string) => EmbeddedStore
  /** Goes around the database, below the sealing. */
  wrap?: (store: EmbeddedStore) => Store
  clock?: () => number
}

/**
 * The embedded cloud: the same operations, jobs and pages as deployed, on one embedded database.
 * @param webRoot where the built web pages lie.
 */
export const openCloud = async (
  config: LocalConfig,
  log: Log,
  webRoot: string,
  say: (line: string) => void,
  { wrap = (store) => store, clock = Date.now, openStore = (path) => new SqliteStore(path) }: Fittings = {},
) => {
  const { secrets, size } = config
  const sqlite = openStore(join(config.dataDir, 'hospital.sqlite'))
  const vault = new Vault(secrets.keys, secrets.hashSecret)
  const pulse = new ServerPulse()
  const store = new PulsingStore(new SealedStore(wrap(sqlite), vault), pulse)
  const sandboxes = await openSandboxes(config.dataDir, clock, (request) => app.fetch(request))
  const files = createFiles(store, diskBlobs(join(config.dataDir, 'files')))
  const links = new Links(secrets.tokenSecret, config.publicUrl)
  const { doors, app: doorPages } = gatewayDoors({ files, links, clock })
  const services: Services = {
    store,
    pulse,
    files,
    doors,
    links,
    durable: () => sqlite.durable(),
    vault,
    log,
    guard,
    tokens: new Tokens(secrets.tokenSecret),
    limits: new Limits(config.strictLimits ? undefined : isThisMachine),
    signIn: platformSignIn(),
    rails: sandboxes.rails,
    channels: sandboxes.channels,
    contentCheck: sandboxes.contentCheck,
    triageModel: triageModelFromEnvironment(),
    video: directVideo,
    clock,
    demo: demoFor(size),
    wake: () => ticker.wake(),
  }
  const ticker = new Ticker(services, schedule)
  await seedHospital(store, size, services.clock(), say)
  await seedCommunity({ store, vault, files }, demoPersonas(demoDoctors(size)), instant(services.clock()))
  await startReconciling(store, instant(services.clock()))
  const app = createHttp(services, (_, env) => ({ address: addressOf(env), openid: null }))
  app.route('/callbacks', createCallbacks(services))
  app.route('/files', doorPages)
  app.route('/sandbox', sandboxes.app)
  app.route('/', trayPages(store, sandboxes.messages))
  app.route('/', webPages(webRoot))
  await ticker.catchUp()
  ticker.start()
  const close = async () => {
    pulse.stop()
    await ticker.stop()
    await sandboxes.close()
    await sqlite.close()
  }
  return { app, services, hangUp: () => pulse.stop(), close }
}
