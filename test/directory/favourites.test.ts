import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { CARDIOLOGY } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'

let hospital: TestHospital
let wang: Awaited<ReturnType<TestHospital['patient']>>
beforeEach(async () => {
  hospital = openTestHospital()
  await putDepartment(hospital.store, CARDIOLOGY)
  const ids = Array.from({ length: 55 }, (_, i) => `doc${i}`)
  await Promise.all(ids.map((id) => putDoctor(hospital.store, id, newDoctor({ name: id }), CARDIOLOGY)))
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

const set = (doctorId: string, favourite = true) => wang.api.directory.setFavourite({ doctorId, favourite })
const list = async () => (await wang.api.directory.listFavourites({})).doctors.map(({ id }) => id)

test('the last doctor who was marked comes first', async () => {
  for (const id of ['doc3', 'doc1', 'doc2']) await set(id)
  expect(await list()).toEqual(['doc2', 'doc1', 'doc3'])
})

test('marking twice is once, and unmarking twice is no error', async () => {
  await set('doc1')
  await set('doc2')
  await set('doc1')
  expect(await list()).toEqual(['doc2', 'doc1'])
  await set('doc1', false)
  await set('doc1', false)
  await set('doc9', false)
  expect(await list()).toEqual(['doc2'])
})

test('fifty is the most, also when all are marked at once; taking one out makes room', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 55 }, (_, i) => set(`doc${i}`)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
  const marked = await list()
  expect(marked).toHaveLength(50)
  const [first = ''] = marked
  const left = Array.from({ length: 55 }, (_, i) => `doc${i}`).find((id) => !marked.includes(id)) ?? ''
  await expect(set(left)).rejects.toMatchObject({ code: 'TOO_MANY_FAVOURITES' })
  await expect(set(first)).resolves.toEqual({ done: true })
  await set(first, false)
  await expect(set(left)).resolves.toEqual({ done: true })
  expect((await list())[0]).toBe(left)
})

test('a doctor who does not exist cannot be marked', async () => {
  await expect(set('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await list()).toEqual([])
})

test('everyone has his own list', async () => {
  const zhao = await hospital.patient('赵大海')
  await set('doc1')
  expect((await zhao.api.directory.listFavourites({})).doctors).toEqual([])
})
