/** `npm run rotate-keys [-- DATA_DIR]`: seals everything with the newest key; without a folder, in the cloud environment. */
import { join } from 'node:path'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { collections } from '../cloudfunctions/collections'
import { databaseFromEnvironment, vaultFromEnvironment } from '../cloudfunctions/entries/cloud'
import { rotateKeys } from '../cloudfunctions/kernel/rotate'

const main = async () => {
  const folder = process.argv[2]
  const store = folder ? new SqliteStore(join(folder, 'hospital.sqlite')) : databaseFromEnvironment()
  const changed = await rotateKeys(store, vaultFromEnvironment(), collections)
  process.stdout.write(`${changed} documents sealed anew\n`)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
