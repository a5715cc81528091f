import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'

const TOO_DEEP = { code: 'DEPARTMENT_TOO_DEEP', data: { field: 'parentId' } }

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
})
afterEach(() => hospital.close())

const save = (name: string, code: string, parentId: string | null = null, id?: string) =>
  operator.api.directory.saveDepartment({ ...(id ? { id } : {}), parentId, name, code, about: '', place: '3 楼' })
const list = async () => (await hospital.anonymous.api.directory.listDepartments({})).departments

test('departments make two levels, in the order of the national codes', async () => {
  const surgery = await save('外科', '04')
  const medicine = await save('内科', '03')
  await save('心血管内科', '03.04', medicine.id)
  await save('呼吸内科', '03.01', medicine.id)
  await save('骨科', '04.03', surgery.id)
  const departments = await list()
  expect(departments.map(({ name }) => name)).toEqual(['内科', '呼吸内科', '心血管内科', '外科', '骨科'])
  expect(departments.map(({ parentId }) => parentId)).toEqual([
    ...[null, medicine.id, medicine.id],
    ...[null, surgery.id],
  ])
})

test('a third level is refused, and so is a department under itself or with others below it', async () => {
  const medicine = await save('内科', '03')
  const surgery = await save('外科', '04')
  const heart = await save('心血管内科', '03.04', medicine.id)
  await expect(save('冠心病组', '03.04', heart.id)).rejects.toMatchObject(TOO_DEEP)
  await expect(save('内科', '03', medicine.id, medicine.id)).rejects.toMatchObject(TOO_DEEP)
  await expect(save('内科', '03', surgery.id, medicine.id)).rejects.toMatchObject(TOO_DEEP)
  expect(await list()).toHaveLength(3)
})

test('a parent or a department that does not exist is not found', async () => {
  await expect(save('心内科', '03.04', 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(save('心内科', '03.04', null, 'nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(save('心内科', '3.4')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'code' }] },
  })
})

test('a top node counts the doctors below it, the ones away do not count', async () => {
  const medicine = await save('内科', '03')
  const heart = await save('心血管内科', '03.04', medicine.id)
  const lungs = await save('呼吸内科', '03.01', medicine.id)
  for (const [name, departmentId, status] of [
    ['林静', heart.id, 'active'],
    ['何晓棠', heart.id, 'away'],
    ['唐亦宁', lungs.id, 'active'],
    ['陆知远', medicine.id, 'active'],
  ] as const)
    await operator.api.directory.saveDoctor(newDoctor({ name, departmentId, status }))
  const counts = Object.fromEntries((await list()).map(({ name, doctors }) => [name, doctors]))
  expect(counts).toEqual({ 内科: 3, 心血管内科: 1, 呼吸内科: 1 })
  expect(await save('大内科', '03', null, medicine.id)).toMatchObject({ name: '大内科', doctors: 3 })
  expect(await save('心内科', '03.04', medicine.id, heart.id)).toMatchObject({ name: '心内科', doctors: 1 })
})

test('a doctor who moves is counted where he is', async () => {
  const heart = await save('心血管内科', '03.04')
  const lungs = await save('呼吸内科', '03.01')
  const doctor = await operator.api.directory.saveDoctor(newDoctor({ departmentId: heart.id }))
  await operator.api.directory.saveDoctor(newDoctor({ id: doctor.id, departmentId: lungs.id }))
  const counts = Object.fromEntries((await list()).map(({ name, doctors }) => [name, doctors]))
  expect(counts).toEqual({ 心血管内科: 0, 呼吸内科: 1 })
})

test('a department that is renamed or put under another keeps its doctors', async () => {
  const medicine = await save('内科', '03')
  const other = await save('老年医学科', '05')
  const heart = await save('心血管内科', '03.04', medicine.id)
  const doctor = await operator.api.directory.saveDoctor(newDoctor({ departmentId: heart.id }))
  await operator.api.directory.saveDoctor(newDoctor({ name: '何晓棠', departmentId: heart.id, status: 'away' }))
  const saved = await save('心内科', '03.04', other.id, heart.id)
  expect(saved).toMatchObject({ id: heart.id, name: '心内科', parentId: other.id, doctors: 1 })
  const { directory } = hospital.anonymous.api
  expect((await directory.listDoctors({ departmentId: other.id })).doctors).toMatchObject([
    { id: doctor.id, departmentName: '心内科' },
  ])
  expect((await directory.listDoctors({ departmentId: medicine.id })).doctors).toEqual([])
})

test('a department is found by name, by what people call it and by pinyin; renamed, no longer by the old name', async () => {
  const heart = await save('心血管内科', '03.04')
  const found = async (text: string) =>
    (await hospital.anonymous.api.directory.search({ text })).departments.map(({ name }) => name)
  for (const text of ['心血管', '血管内', '内科', '心内科', 'xnk', 'XXG', '心 内科']) {
    expect({ text, found: await found(text) }).toEqual({ text, found: ['心血管内科'] })
  }
  await save('介入治疗科', '03.04', null, heart.id)
  for (const text of ['心血管', 'xnk', '心内科']) expect(await found(text)).toEqual([])
  expect(await found('介入')).toEqual(['介入治疗科'])
})

test('only operators change the directory', async () => {
  const wang = await hospital.patient('王小明')
  const doctor = await hospital.staff('doctor', 'doc1')
  for (const { api } of [wang, doctor]) {
    const department = { parentId: null, name: '内科', code: '03', about: '', place: '3 楼' }
    await expect(api.directory.saveDepartment(department)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api.directory.saveDoctor(newDoctor())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('the hospital is not found before it is described, and then told as it is', async () => {
  const { hospitals } = await import('../../cloudfunctions/directory/collections')
  const look = () => hospital.anonymous.api.directory.getHospital({})
  await expect(look()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const about = { name: '杏林医院', phone: '0571-12345', address: '杏林路 1 号', route: ['地铁'], materials: ['证件'] }
  await hospital.store.insert(hospitals, { id: 'hospital', ...about })
  expect(await look()).toEqual(about)
})
