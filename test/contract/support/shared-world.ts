import { SqliteStore } from '../../../cloudfunctions/adapters/store/sqlite'
import { collections } from '../../../cloudfunctions/collections'
import type { Collection, Entity, Store, Stored } from '../../../cloudfunctions/kernel/store'
import { documentsOf } from './dump'
import { WEDNESDAY_9AM, type World, buildWorld } from './world'

/** One hospital whose database can be changed under it, so that a world is built once and copied for each test. */
const underneath = () => {
  const held = { current: new SqliteStore(':memory:') as Store, pace: null as (() => Promise<unknown>) | null }
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

type Rows = (readonly [Collection<Entity>, Stored<Entity>[]])[]

const rowsOf = (store: Store): Promise<Rows> =>
  Promise.all(
    collections.map(async (each) => [each as Collection<Entity>, await documentsOf(store, each.name)] as const),
  )

const copyOf = async (rows: Rows) => {
  const copy = new SqliteStore(':memory:')
  await Promise.all(rows.flatMap(([into, documents]) => documents.map((document) => copy.insert(into, document))))
  return copy
}

let template: Promise<{ world: World; rows: Rows; held: ReturnType<typeof underneath> }> | undefined

const build = async () => {
  const held = underneath()
  const world = await buildWorld({ store: held.store })
  return { world, rows: await rowsOf(held.current), held }
}

/** The world as it was built. There is one at a time: opening it again undoes everything. */
export const openWorld = async (): Promise<World> => {
  const { world, rows, held } = await (template ??= build())
  ;(held.current as SqliteStore).close()
  held.current = await copyOf(rows)
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
  const { world, held } = await template
  world.close()
  ;(held.current as SqliteStore).close()
  template = undefined
}
