import { CloudbaseStore } from '../../cloudfunctions/adapters/store/cloudbase'
import { openCloudDatabase } from '../../cloudfunctions/adapters/store/cloudbase-database'
import { collection, StoreUnavailable } from '../../cloudfunctions/kernel/store'
import type { Condition, Json } from '../../cloudfunctions/kernel/store'
import { openDouble } from '../doubles/cloudbase/open'
import { CloudbaseDouble } from '../doubles/cloudbase/server'
import type { Fault } from '../doubles/cloudbase/server'
import { clinic, clinics, holder } from './stores'
import type { Clinic } from './stores'

const UPDATE = 'database.modifyAndReturnDoc'
const hold = { inc: { places: -1 }, push: { holders: holder('李娜') } }
const notYet: Condition<Clinic> = { places: { $gt: 0 }, 'holders.patient': { $ne: '李娜' } }

describe('when the cloud database does not answer as it should', () => {
  let double: CloudbaseDouble
  let store: CloudbaseStore

  beforeEach(async () => {
    double = await CloudbaseDouble.start()
    double.database.addCollection(clinics.name)
    store = new CloudbaseStore(openDouble(double, 500))
    await store.insert(clinics, clinic('monday'))
  })
  afterEach(() => double.stop())

  test('an answer lost after a place was taken: unknown, and the same request by id shows it was taken', async () => {
    double.failNext({ action: UPDATE, when: 'after', how: 'drop' })
    await expect(store.updateIf(clinics, 'monday', notYet, hold)).rejects.toThrow(StoreUnavailable)
    expect(await store.get(clinics, 'monday')).toMatchObject({ places: 1, version: 2, holders: [holder('李娜')] })
    expect(await store.updateIf(clinics, 'monday', notYet, hold)).toBeNull()
    expect(await store.get(clinics, 'monday')).toMatchObject({ places: 1, version: 2 })
  })

  test('a connection lost before the place was taken: unknown, and the repeat takes it', async () => {
    double.failNext({ action: UPDATE, when: 'before', how: 'drop' })
    await expect(store.updateIf(clinics, 'monday', notYet, hold)).rejects.toThrow(StoreUnavailable)
    expect(await store.updateIf(clinics, 'monday', notYet, hold)).toMatchObject({ places: 1, version: 2 })
  })

  test('an insert whose answer was lost is there, and the repeat is told that the id is taken', async () => {
    double.failNext({ when: 'after', how: 'drop' })
    await expect(store.insert(clinics, clinic('tuesday'))).rejects.toThrow(StoreUnavailable)
    expect(await store.insert(clinics, clinic('tuesday'))).toBe(false)
  })

  const faults: [string, Fault['how']][] = [
    ['silence', 'silence'],
    ['a gateway error', { status: 502 }],
    ['too many requests', { code: 'EXCEED_REQUEST_LIMIT' }],
    ['a server timeout', { code: 'SERVER_TIMEOUT' }],
    ['a failure of the database itself', { code: 'DATABASE_REQUEST_FAILED' }],
  ]
  test.each(faults)('%s is never mistaken for an answer', async (_what, how) => {
    const attempts = [
      () => store.get(clinics, 'monday'),
      () => store.getMany(clinics, ['monday']),
      () => store.find(clinics, {}),
      () => store.insert(clinics, clinic('tuesday')),
      () => store.updateIf(clinics, 'monday', {}, {}),
      () => store.remove(clinics, 'monday'),
    ]
    for (const attempt of attempts) {
      double.failNext({ when: 'before', how })
      await expect(attempt()).rejects.toThrow(StoreUnavailable)
    }
    expect(await store.get(clinics, 'monday')).toMatchObject({ version: 1 })
  })

  test('a server that is gone is unavailable', async () => {
    await double.stop()
    await expect(store.get(clinics, 'monday')).rejects.toThrow(StoreUnavailable)
    double = await CloudbaseDouble.start()
  })

  test('a collection that was never provisioned is a mistake to mend, not a moment to wait', async () => {
    const attempt = store.get(collection<Clinic>('wards'), 'monday')
    await expect(attempt).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    await expect(attempt).rejects.not.toThrow(StoreUnavailable)
  })

  test('a document that moves on all the time is given up on, not written over', async () => {
    const move = { pull: { holders: { patient: '李娜' } }, push: { holders: holder('李娜', 2) } }
    const other = new CloudbaseStore(openDouble(double))
    const get = store.get.bind(store)
    store.get = async (...args) => {
      const document = await get(...args)
      await other.updateIf(clinics, 'monday', {}, {})
      return document as never
    }
    await expect(store.updateIf(clinics, 'monday', {}, move)).rejects.toThrow(StoreUnavailable)
    expect(await get(clinics, 'monday')).toMatchObject({ holders: [] })
  })
})

describe('what the cloud store refuses before asking', () => {
  const store = new CloudbaseStore(
    openCloudDatabase({ env: 'x', secretId: 'id', secretKey: 'key', serviceUrl: 'http://127.0.0.1:9' }),
  )
  const bad: [string, unknown][] = [
    ['an undefined test', { doctor: undefined }],
    ['an operator it does not know', { doctor: { $where: '1' } }],
    ['an object instead of a value', { doctor: { $ne: { $gt: '' } } }],
    ['a number that is none', { places: Number.NaN }],
  ]
  test.each(bad)('%s', async (_what, condition) => {
    const attempt = async () => store.updateIf(clinics, 'monday', condition as Condition<Clinic>, {})
    await expect(attempt()).rejects.toThrow(TypeError)
  })

  const notJson: [string, unknown][] = [
    ['a date', new Date(0)],
    ['an endless number', Infinity],
    ['a field that reads like a command', { $inc: { places: 1 } }],
  ]
  test.each(notJson)('%s in a document', async (_what, note) => {
    await expect(store.insert(clinics, clinic('monday', { note: note as Json }))).rejects.toThrow(TypeError)
  })

  test('to be opened without credentials, which would end the process at the first call', () => {
    expect(() => openCloudDatabase({ env: 'x' })).toThrow('secretId')
  })
})
