import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { clinic, clinics, openThread } from './stores'

let opened: Awaited<ReturnType<typeof openThread>>
beforeEach(async () => {
  opened = await openThread()
})
afterEach(() => opened.close())

/** What a second process finds in the file. */
const inFile = async (id: string) => {
  const second = new SqliteStore(opened.path)
  const found = await second.get(clinics, id)
  second.close()
  return found
}

test('what was written is in the file once it is durable', async () => {
  const written = opened.store.insert(clinics, clinic('monday'))
  await opened.store.durable()
  expect(await inFile('monday')).toMatchObject({ id: 'monday', version: 1 })
  expect(await written).toBe(true)
})

test('nobody waits for the disk when nothing was written', async () => {
  await opened.store.get(clinics, 'monday')
  await expect(opened.store.durable()).resolves.toBeUndefined()
})

test('hundreds who write at once are all in the file', async () => {
  const ids = Array.from({ length: 300 }, (_, n) => `clinic-${n}`)
  await Promise.all(
    ids.map(async (id) => {
      await opened.store.insert(clinics, clinic(id))
      await opened.store.durable()
    }),
  )
  expect(await inFile('clinic-0')).not.toBeNull()
  expect(await inFile('clinic-299')).not.toBeNull()
})

test('a call that cannot be handed over fails, and the next ones go on', async () => {
  const odd = { set: { note: (() => '值班') as never } }
  await expect(opened.store.updateIf(clinics, 'monday', {}, odd)).rejects.toThrow('could not be cloned')
  expect(await opened.store.insert(clinics, clinic('monday'))).toBe(true)
  await opened.store.durable()
  expect(await inFile('monday')).not.toBeNull()
})

test('a query that makes no sense fails as it does without the thread', async () => {
  await expect(opened.store.find(clinics, { places: Number.NaN })).rejects.toThrow('finite numbers')
  expect(await opened.store.find(clinics, {})).toEqual([])
})

test('who waits for the disk is not kept waiting by those who go on reading', async () => {
  await opened.store.insert(clinics, clinic('monday'))
  let saved = false
  const disk = opened.store.durable().then(() => (saved = true))
  let reads = 0
  while (!saved && reads < 20_000) {
    await opened.store.get(clinics, 'monday')
    reads += 1
  }
  expect(saved).toBe(true)
  await disk
})
