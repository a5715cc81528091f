import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { SqliteThread } from '../cloudfunctions/adapters/store/sqlite-thread'
import { createLog } from '../cloudfunctions/kernel/log'
import { type Fittings, openCloud } from './cloud'
import { readConfig } from './config'
import { stopServing } from './stop'

const say = (line: string) => process.stdout.write(`${line}\n`)

const welcome = (port: number, names: readonly { id: string; about: string }[]) => {
  const at = `http://localhost:${port}`
  say('')
  say(`  patient      ${at}/patient/      sign in with any name`)
  say(`  companion    ${at}/companion/    sign in as one of the staff`)
  say(`  screens      ${at}/display/hall/d0304`)
  say(`  messages     ${at}/tray/`)
  say(`  contract     ${at}/openapi.json`)
  say('')
  for (const { id, about } of names) say(`  ${id.padEnd(16)} ${about}`)
  say('')
}

/** One write to the file for all lines of a turn of the event loop. */
const together = (write: (text: string) => void) => {
  let text = ''
  return (line: string) => {
    if (!text) {
      setImmediate(() => {
        write(text)
        text = ''
      })
    }
    text += line
  }
}

/** The thread's program lies beside this one in every build; run from its sources, the database has no thread of its own. */
const openStore = (path: string) => {
  const program = join(__dirname, 'store-thread.js')
  return existsSync(program) ? new SqliteThread(path, program) : new SqliteStore(path)
}

const run = async (fittings: Fittings) => {
  const config = readConfig()
  const stream = createWriteStream(join(config.dataDir, 'hospital.log'), { flags: 'a' })
  const log = createLog(
    process.env['LOG_LEVEL'] ?? 'info',
    together((text) => stream.write(text)),
  )
  const cloud = await openCloud(config, log, process.env['WEB_ROOT'] ?? 'dist', say, {
    openStore,
    ...fittings,
  })
  const server = serve({ fetch: cloud.app.fetch, port: config.port }, ({ port }) => {
    welcome(port, cloud.services.demo?.personas ?? [])
  })
  const stop = () => {
    void stopServing(server, cloud.hangUp)
      .then(cloud.close)
      .then(() => setImmediate(() => stream.end(() => process.exit(0))))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Runs the embedded cloud until SIGTERM. Port 0 takes any free one; the addresses that it prints have the real one. */
export const serveCloud = (fittings: Fittings = {}) => {
  run(fittings).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  })
}
