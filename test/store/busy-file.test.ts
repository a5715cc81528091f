import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'

const HELD_MS = 300

const HOLDER = `
  const { DatabaseSync } = require('@photostructure/sqlite')
  const db = new DatabaseSync(process.argv[1])
  for (const line of ['PRAGMA locking_mode=EXCLUSIVE', 'PRAGMA journal_mode=WAL', 'CREATE TABLE held (id TEXT)']) db.exec(line)
  console.log('held')
  setTimeout(() => db.close(), ${HELD_MS})
`

/** A process that has the file to itself, as one has that is just closing it. */
const holdWhole = async (path: string): Promise<ChildProcess> => {
  const holder = spawn(process.execPath, ['-e', HOLDER, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout as NodeJS.ReadableStream, 'data')
  return holder
}

test('a store that opens while another process is just closing the file waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'busy-'))
  const path = join(folder, 'hospital.sqlite')
  const holder = await holdWhole(path)
  expect(() => new SqliteStore(path).close()).not.toThrow()
  await once(holder, 'exit')
  rmSync(folder, { recursive: true })
})
