import { join } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { guard, schedule } from '../cloudfunctions/hospital'
import { createHttp } from '../cloudfunctions/http'
import { Limits } from '../cloudfunctions/kernel/limits'
import type { Log } from '../cloudfunctions/kernel/log'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Services } from '../cloudfunctions/kernel/services'
import type { Store } from '../cloudfunctions/kernel/store'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import type { LocalConfig } from './config'
import { demoDoctors } from './hospital/doctors'
import { demoPatientFor, demoPersonas } from './hospital/people'
import { platformSignIn } from '../cloudfunctions/adapters/platform-sign-in'
import { seedHospital } from './seed'
import { Ticker } from './ticker'
import { trayOutlet, trayPages } from './tray'
import { webPages } from './web'

const isThisMachine = (address: string) => /^(::1|127\.|::ffff:127\.)/.test(address)

const addressOf = (env: unknown) => (env as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? 'unknown'

const demoFor = (size: LocalConfig['size']): Services['demo'] => ({
  personas: demoPersonas(demoDoctors(size)),
  patientFor: (name, n) => ({ ...demoPatientFor(name, n), relation: 'self' }),
})

/** What a test can put in place of the real thing. */
export interface Fittings {
  /** Goes around the database, below the sealing. */
  wrap?: (store: SqliteStore) => Store
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
  { wrap = (store) => store, clock = Date.now }: Fittings = {},
) => {
  const { secrets, size } = config
  const sqlite = new SqliteStore(join(config.dataDir, 'hospital.sqlite'))
  const vault = new Vault(secrets.keys, secrets.hashSecret)
  const store = new SealedStore(wrap(sqlite), vault)
  const services: Services = {
    store,
    durable: () => sqlite.durable(),
    vault,
    log,
    guard,
    tokens: new Tokens(secrets.tokenSecret),
    limits: new Limits(config.strictLimits ? undefined : isThisMachine),
    signIn: platformSignIn(),
    outlet: trayOutlet(store),
    clock,
    demo: demoFor(size),
    wake: () => ticker.wake(),
  }
  const ticker = new Ticker(services, schedule)
  await seedHospital(store, size, services.clock(), say)
  await ticker.catchUp()
  ticker.start()

  const app = createHttp(services, (_, env) => ({ address: addressOf(env), openid: null }))
  app.route('/tray', trayPages(store))
  app.route('/', webPages(webRoot))
  const close = async () => {
    await ticker.stop()
    sqlite.close()
  }
  return { app, services, close }
}
