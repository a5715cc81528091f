import type { Doctor, DoctorInput } from '@xinglin/types/directory'
import * as fc from 'fast-check'
import { putDepartment, putDoctor } from '../../cloudfunctions/directory/public'
import { CARDIOLOGY } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { newDoctor } from '../support/staffing'

let hospital: TestHospital
let operator: Visitor
beforeEach(async () => {
  hospital = openTestHospital()
  operator = await hospital.staff('operator')
  await putDepartment(hospital.store, CARDIOLOGY)
})
afterEach(() => hospital.close())

const save = (changes: Partial<DoctorInput> = {}) => operator.api.directory.saveDoctor(newDoctor(changes))
const search = (text: string) => hospital.anonymous.api.directory.search({ text })
const namesFor = async (text: string) => (await search(text)).doctors.map(({ name }) => name)
const illnessesFor = async (text: string) => (await search(text)).illnesses.map(({ name }) => name).sort()

test('a doctor is found by any part of his name, by pinyin initials and by what he treats', async () => {
  await save({ name: '欧阳静姝', illnesses: ['冠心病', '心律失常'] })
  await save({ name: '赵立川', illnesses: ['哮喘'] })
  for (const text of [
    '欧阳静姝',
    '欧阳',
    '静姝',
    '姝',
    'oyjs',
    'OYJS',
    'js',
    '冠心',
    '心病',
    '律失',
    'xlsc',
    ' 欧 阳 ',
  ]) {
    expect({ text, names: await namesFor(text) }).toEqual({ text, names: ['欧阳静姝'] })
  }
  expect(await namesFor('冠哮')).toEqual([])
  expect(await illnessesFor('心')).toEqual(['冠心病', '心律失常'])
})

test('any part of any name and illness finds the doctor', async () => {
  const word = fc
    .array(fc.constantFrom(...'欧阳静姝慢性阻塞肺疾病急性加重期·a高𬱖血压'), { minLength: 1, maxLength: 20 })
    .map((characters) => characters.join(''))
  let count = 0
  await fc.assert(
    fc.asyncProperty(word, fc.nat(), fc.integer({ min: 1, max: 20 }), async (illness, start, length) => {
      fc.pre([...illness].length <= 20 && illness.length <= 20)
      const id = `doc${(count += 1)}`
      const doctor = newDoctor({ name: `甲${count}`, illnesses: [illness] })
      await putDoctor(hospital.store, id, doctor, CARDIOLOGY)
      const characters = [...illness]
      const from = start % characters.length
      const part = characters.slice(from, from + length).join('')
      expect((await search(part)).illnesses.length).toBeGreaterThan(0)
      expect((await search(`甲${count}`)).doctors.map((each) => each.id)).toContain(id)
    }),
    { numRuns: 40 },
  )
})

test('a rare character in a name does not hide the doctor', async () => {
  await save({ name: '王𬱖' })
  for (const text of ['王', '𬱖', '王𬱖']) expect(await namesFor(text)).toEqual(['王𬱖'])
})

test('a long illness is found by its whole name and by its end', async () => {
  const illness = '慢性阻塞性肺疾病急性加重期伴感染'
  await save({ illnesses: [illness] })
  for (const text of [illness, '急性加重期', '伴感染']) expect(await namesFor(text)).toEqual(['林静'])
})

test('a renamed doctor is found by the new name only', async () => {
  const { id } = await save({ name: '林静', illnesses: ['高血压'] })
  await save({ id, name: '林婧', illnesses: ['冠心病'] })
  for (const old of ['林静', '静', '高血压', 'gxy']) expect(await namesFor(old)).toEqual([])
  for (const now of ['林婧', 'lj', '冠心病']) expect(await namesFor(now)).toEqual(['林婧'])
  expect(await hospital.anonymous.api.directory.getDoctor({ doctorId: id })).toMatchObject({ id, name: '林婧' })
})

test('a doctor who is away is neither listed nor found, and is again when he is back', async () => {
  const { id } = await save()
  await save({ id, status: 'away' })
  const { directory } = hospital.anonymous.api
  expect((await directory.listDoctors({})).doctors).toEqual([])
  expect(await namesFor('林静')).toEqual([])
  expect(await directory.getDoctor({ doctorId: id })).toMatchObject({ status: 'away' })
  await save({ id, status: 'active' })
  expect(await namesFor('林静')).toEqual(['林静'])
})

test('an illness is suggested as long as one doctor treats it', async () => {
  const { id: lin } = await save({ name: '林静', illnesses: ['HPV 感染', '慢性胃炎'] })
  const { id: he } = await save({ name: '何晓棠', illnesses: ['慢性胃炎'] })
  await save({ id: lin, name: '林静', illnesses: ['胃溃疡'] })
  for (const text of ['HPV', '感染', 'hpvgr']) expect(await illnessesFor(text)).toEqual([])
  expect(await illnessesFor('胃')).toEqual(['慢性胃炎', '胃溃疡'])
  await save({ id: he, name: '何晓棠', illnesses: [] })
  for (const text of ['慢性胃炎', '胃炎', 'mxwy']) expect(await illnessesFor(text)).toEqual([])
  await save({ id: he, name: '何晓棠', illnesses: ['慢性胃炎'] })
  expect(await illnessesFor('胃炎')).toEqual(['慢性胃炎'])
})

test('an illness that one doctor drops while another takes it up stays findable', async () => {
  const { id: lin } = await save({ name: '林静', illnesses: ['慢性胃炎'] })
  const { id: he } = await save({ name: '何晓棠', illnesses: [] })
  await Promise.all([
    save({ id: lin, name: '林静', illnesses: [] }),
    save({ id: he, name: '何晓棠', illnesses: ['慢性胃炎'] }),
  ])
  expect(await illnessesFor('胃炎')).toEqual(['慢性胃炎'])
})

test('a doctor of no department, or one who is not there, cannot be saved', async () => {
  await expect(save({ departmentId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(save({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(save({ years: 2 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: 'years' }] },
  })
  const { directory } = hospital.anonymous.api
  await expect(directory.getDoctor({ doctorId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(directory.listDoctors({ departmentId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('several doctors come in the order asked for, without those who do not exist', async () => {
  const ids = [await save({ name: '甲' }), await save({ name: '乙' }), await save({ name: '丙' })].map(({ id }) => id)
  const [first = '', second = '', third = ''] = ids
  const { doctors } = await hospital.anonymous.api.directory.getDoctors({ doctorIds: [third, 'nobody', first, second] })
  expect(doctors.map(({ name }) => name)).toEqual(['丙', '甲', '乙'])
})

describe('the list of doctors', () => {
  const TITLES = ['resident', 'attending', 'associate-chief', 'chief'] as const
  const everyPage = async (departmentId?: string) => {
    const found: Doctor[] = []
    const sizes: number[] = []
    for (let cursor: string | undefined; ;) {
      const page = await hospital.anonymous.api.directory.listDoctors({
        ...(departmentId ? { departmentId } : {}),
        ...(cursor ? { cursor } : {}),
      })
      found.push(...page.doctors)
      sizes.push(page.doctors.length)
      if (!page.nextCursor) return { found, sizes }
      cursor = page.nextCursor
    }
  }

  test('is complete over its pages: title first, then the better rated', async () => {
    const rating = (i: number) => (i % 3 ? { ratingPercent: 60 + ((i * 7) % 41), ratings: 10 } : undefined)
    for (let i = 0; i < 47; i += 1) {
      const input = newDoctor({ name: `医生${i}`, title: TITLES[i % 4] ?? 'chief' })
      await putDoctor(hospital.store, `doc${i}`, input, CARDIOLOGY, rating(i))
    }
    await putDoctor(hospital.store, 'docAway', newDoctor({ status: 'away' }), CARDIOLOGY)
    const { found, sizes } = await everyPage(CARDIOLOGY.id)
    expect(sizes).toEqual([20, 20, 7])
    expect(new Set(found.map(({ id }) => id)).size).toBe(47)
    const order = found.map(({ title, ratingPercent }) => -TITLES.indexOf(title) * 1000 - (ratingPercent ?? 0))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('of a department has its own doctors only, of a top node all below it', async () => {
    const top = { ...CARDIOLOGY, id: 'dtop', name: '内科', code: '03' }
    const lungs = { ...CARDIOLOGY, id: 'dlung', parentId: 'dtop', name: '呼吸内科', code: '03.01' }
    await putDepartment(hospital.store, top)
    await putDepartment(hospital.store, lungs)
    await save({ name: '林静' })
    await save({ name: '唐亦宁', departmentId: lungs.id })
    await save({ name: '陆知远', departmentId: top.id })
    const names = async (id?: string) => (await everyPage(id)).found.map(({ name }) => name).sort()
    expect(await names(lungs.id)).toEqual(['唐亦宁'])
    expect(await names(top.id)).toEqual(['唐亦宁', '陆知远'])
    expect(await names()).toEqual(['唐亦宁', '林静', '陆知远'])
  })

  test('shows on demand who is away, of a department or of all, and nobody else', async () => {
    await save({ name: '林静' })
    const { id } = await save({ name: '何晓棠', status: 'away' })
    const { directory } = hospital.anonymous.api
    for (const departmentId of [CARDIOLOGY.id, undefined]) {
      const away = await directory.listDoctors({ departmentId, status: 'away' })
      expect(away.doctors).toMatchObject([{ id, status: 'away' }])
      const active = await directory.listDoctors({ departmentId, status: 'active' })
      expect(active.doctors).toMatchObject([{ name: '林静' }])
    }
  })

  test('ends where nothing follows, also when the last page is full', async () => {
    for (let i = 0; i < 40; i += 1) await putDoctor(hospital.store, `doc${i}`, newDoctor(), CARDIOLOGY)
    expect((await everyPage()).sizes).toEqual([20, 20])
  })

  test('shows a rating only when at least five people gave one', async () => {
    const rated = (ratings: number) => ({ ratingPercent: 80, ratings })
    await putDoctor(hospital.store, 'doc1', newDoctor(), CARDIOLOGY, rated(4))
    await putDoctor(hospital.store, 'doc2', newDoctor(), CARDIOLOGY, rated(5))
    const { found } = await everyPage()
    expect(found.map(({ id, ratingPercent }) => [id, ratingPercent])).toEqual([
      ['doc1', null],
      ['doc2', 80],
    ])
  })
})
