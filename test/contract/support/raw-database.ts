import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../../../cloudfunctions/adapters/store/sqlite'

/** A database whose files can be read as a thief would: the table file and the write-ahead log, byte by byte. */
export const openRawDatabase = () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-raw-'))
  const store = new SqliteStore(join(folder, 'hospital.sqlite'))
  return {
    store,
    bytes: () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))),
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
