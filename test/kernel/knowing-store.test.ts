import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { KnowingStore } from '../../cloudfunctions/kernel/knowing-store'
import { type Entity, type Stored, collection } from '../../cloudfunctions/kernel/store'
import { countingStore } from '../support/counting-store'

const beds = collection<{ id: string; ward: string }>('beds')
const rooms = collection<{ id: string; ward: string }>('rooms')

const open = async () => {
  const inner = new SqliteStore(':memory:')
  await inner.insert(beds, { id: 'bed-1', ward: '内科' })
  await inner.insert(rooms, { id: 'bed-1', ward: '外科' })
  const counter = { calls: 0 }
  const bed = (await inner.get(beds, 'bed-1')) as Stored<Entity>
  return { inner, counter, store: new KnowingStore(countingStore(inner, counter), beds, bed) }
}

test('what is at hand is not asked for', async () => {
  const { counter, store } = await open()
  expect(await store.get(beds, 'bed-1')).toMatchObject({ ward: '内科' })
  expect(counter.calls).toBe(0)
})

test('another collection’s document of the same name is another one', async () => {
  const { store } = await open()
  expect(await store.get(rooms, 'bed-1')).toMatchObject({ ward: '外科' })
})

test('after a write it is read afresh', async () => {
  const { store } = await open()
  await store.updateIf(beds, 'bed-1', {}, { set: { ward: '儿科' } })
  expect(await store.get(beds, 'bed-1')).toMatchObject({ ward: '儿科', version: 2 })
})

test('after a write that somebody else was quicker with it is read afresh', async () => {
  const { inner, store } = await open()
  await inner.updateIf(beds, 'bed-1', {}, { set: { ward: '儿科' } })
  expect(await store.updateIf(beds, 'bed-1', { version: 1 }, { set: { ward: '眼科' } })).toBeNull()
  expect(await store.get(beds, 'bed-1')).toMatchObject({ ward: '儿科' })
})

test('what was removed is gone', async () => {
  const { store } = await open()
  await store.remove(beds, 'bed-1')
  expect(await store.get(beds, 'bed-1')).toBeNull()
})
