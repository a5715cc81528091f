/**
 * `npm run rotate-keys [-- DATA_DIR]`: seals everything with the newest key; without a folder, in the cloud environment.
 * The keys are the environment's, or those in the folder's secrets.json.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { collections } from '../cloudfunctions/collections'
import { databaseFromEnvironment, vaultFromEnvironment } from '../cloudfunctions/entries/cloud'
import { rotateKeys } from '../cloudfunctions/kernel/rotate'
import { Vault } from '../cloudfunctions/kernel/vault'

/** A folder that holds no hospital is a slip: an empty one made here would say that all is done. */
const openFolder = (folder: string) => {
  const file = join(folder, 'hospital.sqlite')
  if (!existsSync(file)) throw new Error(`there is no hospital in ${folder}`)
  return new SqliteStore(file)
}

const vaultOf = (folder: string | undefined) => {
  if (!folder || process.env['XINGLIN_KEYS']) return vaultFromEnvironment()
  const file = join(folder, 'secrets.json')
  const { keys, hashSecret } = JSON.parse(readFileSync(file, 'utf8')) as Record<'keys' | 'hashSecret', string>
  return new Vault(keys, hashSecret)
}

const main = async () => {
  const folder = process.argv[2]
  const store = folder ? openFolder(folder) : databaseFromEnvironment()
  const changed = await rotateKeys(store, vaultOf(folder), collections)
  if (store instanceof SqliteStore) await store.durable()
  process.stdout.write(`${changed} documents sealed anew\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
