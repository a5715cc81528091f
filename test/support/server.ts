import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildLocal } from '../../scripts/build-local'

const root = resolve(__dirname, '../..')
const START_TIMEOUT_MS = 60_000

/** What an operation answered over HTTP; `code` is `OK`, or the named error's. */
export interface Reply {
  status: number
  code: string
  body: Record<string, unknown>
}

/** The embedded cloud as a process of its own. */
export interface Server {
  url: string
  folder: string
  pid: number
  /** `booking.reserve` and the like. Rejects only when there was no answer at all. */
  call: (operation: string, input: unknown, token?: string, key?: string) => Promise<Reply>
  /** Ends it and waits until it is gone. SIGTERM ends it cleanly, SIGKILL is a crash. */
  stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Resolves when the process is gone, whoever ended it. */
  gone: Promise<void>
}

const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((found, failed) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const [, port] = /http:\/\/localhost:(\d+)\//.exec(said) ?? []
      if (port) found(Number(port))
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code, signal) => failed(new Error(`the server ended (${signal ?? code}): ${said}`)))
    setTimeout(() => failed(new Error(`the server does not start: ${said}`)), START_TIMEOUT_MS).unref()
  })

export const callAt =
  (url: string): Server['call'] =>
  async (operation, input, token, key) => {
    const response = await fetch(`${url}/api/${operation.replace('.', '/')}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify(input),
    })
    const body = (await response.json()) as Reply['body']
    return { status: response.status, code: response.ok ? 'OK' : String(body['code']), body }
  }

const start = async (program: string, folder: string, env: NodeJS.ProcessEnv): Promise<Server> => {
  const child = spawn(process.execPath, [...(env['NODE_FLAGS']?.split(' ') ?? []), program], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>((resolved) => child.once('exit', () => resolved()))
  const url = `http://127.0.0.1:${await portOf(child)}`
  const stop: Server['stop'] = (signal) => {
    child.kill(signal)
    return gone
  }
  return { url, folder, pid: child.pid ?? 0, call: callAt(url), stop, gone }
}

/** In one step, so that the server never reads half a number. */
export const setClock = (folder: string, aheadMs: number) => {
  writeFileSync(join(folder, 'clock.next'), String(aheadMs))
  renameSync(join(folder, 'clock.next'), join(folder, 'clock'))
}

/** A built program and a seeded hospital, from which servers start quickly, each in a folder of its own or in one left behind. */
export interface Works {
  /** A fresh copy of the seeded hospital. */
  newFolder: () => string
  start: (folder?: string, env?: NodeJS.ProcessEnv) => Promise<Server>
  /** Ends what still runs and removes all folders. */
  close: () => Promise<void>
}

const LOCK_TIMEOUT_MS = 120_000

/** Does it once for all test files of a run; the others wait until it is done. */
const once = async (folder: string, make: (folder: string) => Promise<void>) => {
  const isMine = mkdirSync(`${folder}.making`, { recursive: true }) !== undefined
  if (isMine) {
    mkdirSync(`${folder}.half`, { recursive: true })
    await make(`${folder}.half`)
    renameSync(`${folder}.half`, folder)
    return
  }
  for (const end = Date.now() + LOCK_TIMEOUT_MS; !existsSync(folder); await pause(50)) {
    if (Date.now() > end) throw new Error(`nobody made ${folder}`)
  }
}

/**
 * Builds a program and seeds its hospital, once in a run of the tests. Elsewhere (a benchmark) into a folder of its own.
 * @param program of the repository, e.g. `local/main.ts`.
 * @param aheadMs how far its clock is ahead of the machine's, for a program that reads it from `clock` in its folder.
 */
export const openWorks = async (
  program = 'local/main.ts',
  size: 'small' | 'large' = 'small',
  aheadMs?: number,
): Promise<Works> => {
  const home = join(root, 'dist/test')
  mkdirSync(home, { recursive: true })
  const own = mkdtempSync(join(home, 'server-'))
  const shared = process.env['XINGLIN_WORKS'] ?? own
  const name = program.replace(/\W/g, '-')
  const day = aheadMs === undefined ? 'today' : new Date(Date.now() + aheadMs).toISOString().slice(0, 10)
  const built = join(shared, name)
  const seeded = join(shared, `${name}-${size}-${day}`)
  await once(built, (folder) => buildLocal(program, relative(root, join(folder, 'main.js'))).then(() => undefined))

  const running = new Set<Server>()
  const startIn: Works['start'] = async (folder = newFolder(), env = {}) => {
    const server = await start(join(built, 'main.js'), folder, { HOSPITAL_SEED: size, WEB_ROOT: built, ...env })
    running.add(server)
    void server.gone.then(() => running.delete(server))
    return server
  }
  let copies = 0
  const newFolder = () => {
    const folder = join(own, `copy-${(copies += 1)}`)
    cpSync(seeded, folder, { recursive: true })
    if (aheadMs !== undefined) setClock(folder, aheadMs)
    return folder
  }
  await once(seeded, async (folder) => {
    if (aheadMs !== undefined) setClock(folder, aheadMs)
    await (await startIn(folder)).stop('SIGTERM')
  })
  return {
    newFolder,
    start: startIn,
    close: async () => {
      await Promise.all([...running].map((server) => server.stop('SIGKILL')))
      rmSync(own, { recursive: true, force: true })
    },
  }
}
