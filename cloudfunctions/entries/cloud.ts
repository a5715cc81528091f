import { cloudbaseDoors } from '../adapters/doors/cloudbase'
import { cloudbaseBlobs } from '../adapters/files/cloudbase'
import { triageModelFromEnvironment } from '../adapters/language-model/from-environment'
import { platformSignIn } from '../adapters/platform-sign-in'
import { CloudbaseStore } from '../adapters/store/cloudbase'
import { openCloudbase } from '../adapters/store/cloudbase-database'
import { guard } from '../hospital'
import { createFiles } from '../kernel/files'
import { Limits } from '../kernel/limits'
import { Links } from '../kernel/links'
import { createLog } from '../kernel/log'
import { noPulse } from '../kernel/pulse'
import { SealedStore } from '../kernel/sealed-store'
import type { Services } from '../kernel/services'
import { Tokens } from '../kernel/tokens'
import { Vault } from '../kernel/vault'
import { channelsFromEnvironment } from './channels'
import { contentCheckFromEnvironment } from './content-check'
import { railsFromEnvironment } from './rails'
import { videoFromEnvironment } from './video'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

export const vaultFromEnvironment = () => new Vault(required('XINGLIN_KEYS'), required('XINGLIN_HASH_SECRET'))

/** SERVICE_URL and keys are for scripts that run outside the cloud. */
const cloudFromEnvironment = () => {
  const { ENV_ID: env, SECRET_ID: secretId, SECRET_KEY: secretKey, SERVICE_URL: serviceUrl } = process.env
  return openCloudbase({ env, secretId, secretKey, serviceUrl })
}

/** The cloud's own database. */
export const databaseFromEnvironment = () => new CloudbaseStore(cloudFromEnvironment().database())

/** Where the outside reaches this function's `/files`; without it their addresses are paths beside the API. */
const filesUrl = () => (process.env['FILES_URL'] ?? '').replace(/\/$/, '')

/** The services of a function in the cloud. */
export const cloudServices = (): Services => {
  const vault = vaultFromEnvironment()
  const cloud = cloudFromEnvironment()
  const store = new SealedStore(new CloudbaseStore(cloud.database()), vault)
  return {
    store,
    pulse: noPulse,
    files: createFiles(store, cloudbaseBlobs(cloud)),
    doors: cloudbaseDoors(cloud),
    links: new Links(required('XINGLIN_TOKEN_SECRET'), filesUrl()),
    durable: () => Promise.resolve(),
    vault,
    guard,
    tokens: new Tokens(required('XINGLIN_TOKEN_SECRET')),
    limits: new Limits(),
    log: createLog(process.env['LOG_LEVEL'] ?? 'info'),
    signIn: platformSignIn(),
    rails: railsFromEnvironment(),
    channels: channelsFromEnvironment(),
    contentCheck: contentCheckFromEnvironment(),
    triageModel: triageModelFromEnvironment(),
    video: videoFromEnvironment(),
    clock: Date.now,
    demo: null,
    wake: () => {},
  }
}
