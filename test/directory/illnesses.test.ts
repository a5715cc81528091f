import type { DoctorInput } from '@xinglin/types/directory'
import { illnesses } from '../../cloudfunctions/directory/collections'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { CARDIOLOGY } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'

const KIDNEYS = { ...CARDIOLOGY, id: 'dkidney', name: '肾内科', code: '03.07' }
const BIRTHS = { ...CARDIOLOGY, id: 'dbirth', name: '产科', code: '05.02' }

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
  for (const department of [CARDIOLOGY, KIDNEYS, BIRTHS]) await putDepartment(hospital.store, department)
})
afterEach(() => hospital.close())

const save = (changes: Partial<DoctorInput> = {}) => operator.api.directory.saveDoctor(newDoctor(changes))
const search = (text: string) => hospital.anonymous.api.directory.search({ text })
const found = async (text: string) => {
  const { departments, doctors, illnesses: suggested } = await search(text)
  return {
    departments: departments.map(({ name }) => name),
    doctors: doctors.map(({ name }) => name),
    illnesses: suggested.map(({ name, doctors: count }) => [name, count]),
  }
}

test('an illness leads to the departments and to the doctors who treat it, by its name and by pinyin initials', async () => {
  await save({ name: '唐亦宁', departmentId: KIDNEYS.id, title: 'chief', illnesses: ['高血压', '肾结石'] })
  await save({ name: '林静', title: 'attending', illnesses: ['高血压'] })
  await save({ name: '陆知远', title: 'associate-chief', illnesses: ['高血压', '冠心病'] })
  await save({ name: '何晓棠', departmentId: BIRTHS.id, title: 'chief', illnesses: ['妊娠期高血压'] })
  for (const text of ['高血压', 'gxy', ' 高 血压', 'GXY']) {
    expect({ text, ...(await found(text)) }).toEqual({
      text,
      departments: ['心血管内科', '肾内科'],
      doctors: ['唐亦宁', '陆知远', '林静', '何晓棠'],
      illnesses: [
        ['高血压', 3],
        ['妊娠期高血压', 1],
      ],
    })
  }
})

test('part of an illness leads to the departments of all that are meant', async () => {
  await save({ name: '林静', illnesses: ['高血压'] })
  await save({ name: '何晓棠', departmentId: BIRTHS.id, illnesses: ['妊娠期高血压'] })
  await save({ name: '沈怀安', departmentId: BIRTHS.id, illnesses: ['妊娠期高血压'] })
  expect(await found('血压')).toMatchObject({
    departments: ['产科', '心血管内科'],
    illnesses: [
      ['妊娠期高血压', 2],
      ['高血压', 1],
    ],
  })
})

test('who treats exactly that illness comes before a higher title; then title, then the better rated', async () => {
  const put = (id: string, changes: Partial<DoctorInput>, ratingPercent: number) =>
    putDoctor(hospital.store, id, newDoctor(changes), CARDIOLOGY, { ratingPercent, ratings: 10 })
  await put('doc1', { name: '甲', title: 'chief', illnesses: ['糖尿病肾病'] }, 99)
  await put('doc2', { name: '乙', title: 'attending', illnesses: ['糖尿病'] }, 99)
  await put('doc3', { name: '丙', title: 'chief', illnesses: ['糖尿病'] }, 80)
  await put('doc4', { name: '丁', title: 'chief', illnesses: ['糖尿病'] }, 95)
  expect((await found('糖尿病')).doctors).toEqual(['丁', '丙', '乙', '甲'])
})

test('a department called so comes before those that treat an illness of that name', async () => {
  await save({ name: '何晓棠', departmentId: BIRTHS.id, illnesses: ['肾病'] })
  expect((await found('肾')).departments).toEqual(['肾内科', '产科'])
})

test('the count follows who comes, goes, is away and moves', async () => {
  const { id } = await save({ name: '林静', illnesses: ['高血压'] })
  const { id: tang } = await save({ name: '唐亦宁', departmentId: KIDNEYS.id, illnesses: ['高血压'] })
  expect((await found('高血压')).illnesses).toEqual([['高血压', 2]])
  await save({ id, name: '林静', illnesses: ['高血压'], status: 'away' })
  expect(await found('高血压')).toEqual({ departments: ['肾内科'], doctors: ['唐亦宁'], illnesses: [['高血压', 1]] })
  await save({ id: tang, name: '唐亦宁', departmentId: BIRTHS.id, illnesses: ['高血压'] })
  expect((await found('高血压')).departments).toEqual(['产科'])
  await save({ id: tang, name: '唐亦宁', departmentId: BIRTHS.id, illnesses: [] })
  expect(await found('高血压')).toEqual({ departments: [], doctors: [], illnesses: [] })
  await save({ id, name: '林静', illnesses: ['高血压'] })
  expect(await found('高血压')).toMatchObject({ departments: ['心血管内科'], illnesses: [['高血压', 1]] })
})

test('of many who are saved at once, every one is counted', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      save({ name: `医生${i}`, departmentId: [CARDIOLOGY, KIDNEYS][i % 2]?.id ?? '', illnesses: ['高血压'] }),
    ),
  )
  expect((await found('高血压')).illnesses).toEqual([['高血压', 12]])
  expect(await hospital.store.find(illnesses, {})).toMatchObject([
    { doctors: 12, departments: [{ doctors: 6 }, { doctors: 6 }] },
  ])
})

test('of seventy doctors for an illness the best twenty are listed, and all are counted', async () => {
  for (let i = 0; i < 70; i += 1) {
    await putDoctor(hospital.store, `doc${i}`, newDoctor({ name: `医生${i}`, illnesses: ['高血压'] }), CARDIOLOGY)
  }
  const { doctors, illnesses: suggested } = await search('高血压')
  expect([doctors.length, suggested]).toEqual([20, [{ name: '高血压', doctors: 70 }]])
})
