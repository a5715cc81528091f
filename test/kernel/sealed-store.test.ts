import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { SealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { type Json, type Store, type Stored, collection } from '../../cloudfunctions/kernel/store'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { TEST_KEYS } from '../support/hospital'

interface Note {
  id: string
  ward: string
  text: string
  more: Json
}

const notes = collection<Note>('notes', { indexes: [{ fields: ['ward'] }], sealed: ['text', 'more'] })
const SECRET_WORDS = ['胸痛三天', '青霉素过敏']

/** Remembers all that is handed to the database. */
const overheard = (store: Store, said: string[]): Store =>
  new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        said.push(JSON.stringify(args))
        return (member as (...args: unknown[]) => unknown).apply(target, args)
      }
    },
  })

let database: SqliteStore
let said: string[]
let store: SealedStore
beforeEach(() => {
  database = new SqliteStore(':memory:')
  said = []
  store = new SealedStore(overheard(database, said), new Vault(TEST_KEYS, 'a-secret-for-tests-that-is-long-enough'))
})
afterEach(() => database.close())

const note = (id: string): Note => ({ id, ward: '心内科', text: '胸痛三天', more: { allergies: ['青霉素过敏'] } })
const plain = ({ version: _, ...rest }: Stored<Note>) => rest

test('the database never sees sealed fields in clear, and whoever reads gets them back', async () => {
  await store.insert(notes, note('n1'))
  const { id: _, ...fields } = note('n1')
  const updated = await store.updateIf(notes, 'n1', { ward: '心内科' }, { set: fields })
  const found = await store.find(notes, { ward: '心内科' })
  const many = await store.getMany(notes, ['n1'])
  const one = await store.get(notes, 'n1')
  for (const read of [updated, found[0], many[0], one]) expect(plain(read as Stored<Note>)).toEqual(note('n1'))
  const raw = await database.get(notes, 'n1')
  for (const words of SECRET_WORDS) expect(said.join() + JSON.stringify(raw)).not.toContain(words)
  expect(raw?.ward).toBe('心内科')
})

test('a field that is null stays null, and an update of other fields leaves the sealed ones', async () => {
  await store.insert(notes, { ...note('n1'), more: null })
  await store.updateIf(notes, 'n1', {}, { set: { ward: '呼吸科' } })
  expect(await store.get(notes, 'n1')).toMatchObject({ ward: '呼吸科', text: '胸痛三天', more: null })
  expect((await database.get(notes, 'n1'))?.more).toBeNull()
})

test('a sealed text that was copied into another document is refused', async () => {
  await store.insert(notes, note('n1'))
  const stolen = await database.get(notes, 'n1')
  await database.insert(notes, { ...(stolen as Note), id: 'n2' })
  await expect(store.get(notes, 'n2')).rejects.toThrow()
})

test('the same holds for what the hospital stores of a patient', async () => {
  const { openTestHospital } = await import('../support/hospital')
  const words: string[] = []
  const hospital = openTestHospital({ wrap: (inner) => overheard(inner, words) })
  const { openClinic } = await import('../support/clinic')
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  const { paperNumber, phone } = hospital.services.demo?.patientFor('王小明', 0) ?? { paperNumber: '', phone: '' }
  await wang.api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId: wang.patientId, reason: '胸痛三天' })
  await wang.api.identity.changePatientPhone({ patientId: wang.patientId, phone: '13912345678' })
  await hospital.runJobs()
  hospital.close()
  expect(words.length).toBeGreaterThan(10)
  for (const secret of [paperNumber, phone, '胸痛三天', '13912345678']) {
    expect(secret.length).toBeGreaterThan(3)
    expect(words.join()).not.toContain(secret)
  }
})
