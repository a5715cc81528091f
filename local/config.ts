import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LocalConfig {
  port: number
  dataDir: string
  /** Where others reach this server, `https://…`; empty: addresses of files are paths. */
  publicUrl: string
  size: 'small' | 'large'
  /** Counts calls from this machine too (they are free otherwise, so that it can test itself). */
  strictLimits: boolean
  /** `XINGLIN_KEYS` and friends; made on first start and kept beside the data. */
  secrets: { keys: string; hashSecret: string; tokenSecret: string }
}

const makeSecrets = () => ({
  keys: `k1:${randomBytes(32).toString('base64')}`,
  hashSecret: randomBytes(32).toString('base64url'),
  tokenSecret: randomBytes(32).toString('base64url'),
})

/** The environment's secrets, or those of this data folder. */
const readSecrets = (dataDir: string): LocalConfig['secrets'] => {
  const { XINGLIN_KEYS, XINGLIN_HASH_SECRET, XINGLIN_TOKEN_SECRET } = process.env
  if (XINGLIN_KEYS && XINGLIN_HASH_SECRET && XINGLIN_TOKEN_SECRET) {
    return { keys: XINGLIN_KEYS, hashSecret: XINGLIN_HASH_SECRET, tokenSecret: XINGLIN_TOKEN_SECRET }
  }
  const file = join(dataDir, 'secrets.json')
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocalConfig['secrets']
  } catch {
    const made = makeSecrets()
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
    return made
  }
}

/** What the embedded cloud reads from its environment. */
export const readConfig = (): LocalConfig => {
  const dataDir = process.env['DATA_DIR'] ?? '.data'
  mkdirSync(dataDir, { recursive: true })
  const port = Number(process.env['PORT'] ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT must be a number from 0 to 65535')
  return {
    port,
    dataDir,
    publicUrl: (process.env['PUBLIC_URL'] ?? '').replace(/\/$/, ''),
    size: process.env['HOSPITAL_SEED'] === 'large' ? 'large' : 'small',
    strictLimits: process.env['RATE_LIMITS'] === 'strict',
    secrets: readSecrets(dataDir),
  }
}
