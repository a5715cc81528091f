import { platformSignIn } from '../adapters/platform-sign-in'
import { CloudbaseStore } from '../adapters/store/cloudbase'
import { openCloudDatabase } from '../adapters/store/cloudbase-database'
import { guard } from '../hospital'
import { Limits } from '../kernel/limits'
import { createLog } from '../kernel/log'
import { SealedStore } from '../kernel/sealed-store'
import type { Services } from '../kernel/services'
import { Tokens } from '../kernel/tokens'
import { Vault } from '../kernel/vault'

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; see the README's section on deployment`)
  return value
}

export const vaultFromEnvironment = () => new Vault(required('XINGLIN_KEYS'), required('XINGLIN_HASH_SECRET'))

/** The cloud's own database; SERVICE_URL and keys are for scripts that run outside it. */
export const databaseFromEnvironment = () => {
  const { ENV_ID: env, SECRET_ID: secretId, SECRET_KEY: secretKey, SERVICE_URL: serviceUrl } = process.env
  return new CloudbaseStore(openCloudDatabase({ env, secretId, secretKey, serviceUrl }))
}

/** The services of a function in the cloud. Outside the app, messages go no further than the inbox yet. */
export const cloudServices = (): Services => {
  const vault = vaultFromEnvironment()
  return {
    store: new SealedStore(databaseFromEnvironment(), vault),
    durable: () => Promise.resolve(),
    vault,
    guard,
    tokens: new Tokens(required('XINGLIN_TOKEN_SECRET')),
    limits: new Limits(),
    log: createLog(process.env['LOG_LEVEL'] ?? 'info'),
    signIn: platformSignIn(),
    outlet: { deliver: () => Promise.resolve() },
    clock: Date.now,
    demo: null,
    wake: () => {},
  }
}
