import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SqliteStore } from '../../../cloudfunctions/adapters/store/sqlite'
import { collections } from '../../../cloudfunctions/collections'
import type { Collection, Entity } from '../../../cloudfunctions/kernel/store'
import { WEDNESDAY_9AM, type World, buildWorld } from './world'

/** One hospital whose database can be changed under it, so that a world is built once and copied for each test. */
const underneath = () => {
  const held = { current: new SqliteStore(':memory:'), pace: null as (() => Promise<unknown>) | null }
  const store = new Proxy(held.current, {
    get: (_, name) => {
      const member = Reflect.get(held.current, name) as unknown
      if (typeof member !== 'function') return member
      const call = member.bind(held.current) as (...args: unknown[]) => Promise<unknown>
      const { pace } = held
      return pace ? (...args: unknown[]) => pace().then(() => call(...args).finally(pace)) : call
    },
  })
  return Object.assign(held, { store })
}

/** The whole database in one file, every table made, kept as it will be opened, so that copies are quickly made. */
const keepIn = async (folder: string, store: SqliteStore) => {
  for (const each of collections) await store.get(each as Collection<Entity>, '')
  await store.durable()
  const file = join(folder, 'world.sqlite')
  store.texts['db'].exec(`VACUUM INTO '${file}'`)
  new SqliteStore(file).close()
  return file
}

/** Nothing of a test outlives it, so nothing waits for the disk. Its tables are those of the one before. */
const copyOf = (file: string, before: SqliteStore) => {
  const path = join(dirname(file), 'copy.sqlite')
  for (const tail of ['', '-wal', '-shm']) rmSync(`${path}${tail}`, { force: true })
  copyFileSync(file, path)
  const copy = new SqliteStore(path)
  copy.texts['db'].exec('PRAGMA synchronous=OFF')
  for (const [name, table] of before.texts['tables']) copy.texts['tables'].set(name, table)
  return copy
}

let template: Promise<{ world: World; file: string; held: ReturnType<typeof underneath> }> | undefined

const build = async () => {
  const held = underneath()
  const world = await buildWorld({ store: held.store })
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-world-'))
  return { world, file: await keepIn(folder, held.current), held }
}

/** The world as it was built. There is one at a time: opening it again undoes everything. */
export const openWorld = async (): Promise<World> => {
  const { world, file, held } = await (template ??= build())
  held.current.close()
  held.current = copyOf(file, held.current)
  held.pace = null
  world.hospital.setNow(WEDNESDAY_9AM)
  world.hospital.logLines.length = 0
  return world
}

/** Makes every call of the store take a while, as over a network; the seed says how long each. */
export const slowDown = async (seed: number) => {
  const { held } = await (template ??= build())
  let state = seed
  const ticks = () => (state = (state * 48_271) % 2_147_483_647) % 4
  held.pace = async () => {
    for (let left = ticks(); left > 0; left -= 1) await new Promise(setImmediate)
  }
}

/** After the last test of a file. */
export const closeWorld = async () => {
  if (!template) return
  const { world, file, held } = await template
  world.close()
  held.current.close()
  rmSync(dirname(file), { recursive: true })
  template = undefined
}
