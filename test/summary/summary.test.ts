import { appointments } from '../../cloudfunctions/booking/collections'
import { instant, instantOf } from '../../cloudfunctions/kernel/time'
import { THURSDAY } from '../support/clinic'
import { STANDS, layConsult } from '../support/consults'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { personInput, relativeOf } from '../support/people'
import { WEDNESDAY, type Departments, openDepartments } from './departments'

let hospital: TestHospital
let house: Departments
beforeEach(async () => {
  hospital = openTestHospital()
  house = await openDepartments(hospital)
})
afterEach(() => hospital.close())

const FRIDAYS = '心血管内科 林静医生，11月27日（周五）9:00'

const read = (appointmentId = house.heart.appointmentId) => house.heart.doctor.api.summary.getSummary({ appointmentId })

const sectionsOf = async (appointmentId?: string) =>
  Object.fromEntries((await read(appointmentId)).sections.map(({ name, ...rest }) => [name, rest]))

const textsIn = async (name: string) => (await sectionsOf())[name]?.lines.map(({ text }) => text)

const show = (section: string, shown = true) =>
  house.patient.api.summary.choose({ patientId: house.patient.patientId, section, shown })

test('the doctor reads who comes and why, as it was said when booking', async () => {
  const summary = await read()
  expect(summary).toMatchObject({
    patientName: '王小明',
    reason: '胸闷一周',
    visitType: 'return',
    needs: ['wheelchair'],
  })
  expect(['male', 'female']).toContain(summary.sex)
  expect(summary.age).toBeGreaterThan(0)
})

test('what his own department knows he always sees; of others nothing until the patient says so', async () => {
  const before = await sectionsOf()
  expect(before['visits']).toMatchObject({ state: 'withheld' })
  expect(await textsIn('visits')).toEqual(['就诊 1 次，未到诊 0 次，取消 0 次', '心血管内科 林静医生，初诊'])
  expect(before['ahead']).toMatchObject({ state: 'withheld', lines: [{ text: FRIDAYS }] })
  await show('visits')
  const after = await sectionsOf()
  expect(after['visits']).toMatchObject({ state: 'shown' })
  expect(await textsIn('visits')).toEqual([
    '就诊 1 次，未到诊 1 次，取消 1 次',
    '皮肤科 苏珂医生，未到诊',
    '心血管内科 林静医生，初诊',
  ])
  expect(after['ahead']).toMatchObject({ state: 'withheld' })
  await show('ahead')
  const today = '皮肤科 苏珂医生，11月25日（周三）9:45'
  expect(await textsIn('ahead')).toEqual([today, '皮肤科 苏珂医生，11月26日（周四）9:30', FRIDAYS])
})

test('switched off again it is hidden at once', async () => {
  await show('visits')
  hospital.passMinutes(1)
  await show('visits', false)
  expect((await sectionsOf())['visits']).toMatchObject({ state: 'withheld' })
  const { choices } = await house.patient.api.summary.getChoices({ patientId: house.patient.patientId })
  expect(choices.map(({ section, shown }) => [section, shown])).toEqual([
    ['visits', false],
    ['ahead', false],
    ['consults', false],
    ['referrals', false],
  ])
  expect(choices[0]?.decidedAt).not.toBeNull()
  expect(choices[1]?.decidedAt).toBeNull()
})

test('what cannot be decided about is refused', async () => {
  for (const section of ['referral', 'nothing'])
    await expect(show(section)).rejects.toMatchObject({ code: 'SECTION_UNKNOWN' })
})

test('a visit that was never paid, and one that the hospital stopped, say nothing of him', async () => {
  await show('visits')
  const change = (set: object) => hospital.store.updateIf(appointments, house.cancelled, {}, { set })
  await change({ clinicStopped: true })
  expect((await textsIn('visits'))?.[0]).toContain('取消 0 次')
  await change({ clinicStopped: false, payment: 'online', paid: false })
  expect((await textsIn('visits'))?.[0]).toContain('取消 0 次')
})

test('only the doctor of that visit may read, and only while there is one', async () => {
  const { appointmentId } = house.heart
  const other = house.skin.doctor.api.summary.getSummary({ appointmentId })
  await expect(other).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const operator = await hospital.staff('operator')
  await expect(operator.api.summary.getSummary({ appointmentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await house.patient.api.booking.cancel({ appointmentId: house.heart.laterId })
  await expect(read(house.heart.laterId)).rejects.toMatchObject({ code: 'VISIT_OVER' })
  const readAt = async (date: string, clock: string) => {
    hospital.setNow(instantOf(date, clock))
    const { api } = await hospital.staff('doctor', 'doc1')
    return api.summary.getSummary({ appointmentId })
  }
  await expect(readAt(WEDNESDAY, '23:59')).resolves.toBeTruthy()
  await expect(readAt(THURSDAY, '00:00')).rejects.toMatchObject({ code: 'VISIT_OVER' })
})

test('every reading is written down, with what was shown, for the patient to see', async () => {
  const { patientId, api } = house.patient
  await read()
  await read()
  hospital.passMinutes(5)
  await show('visits')
  await read()
  const { readings } = await api.summary.listReadings({ patientId })
  const first = ['本次预约填写的内容', '近 12 个月就诊（仅本科室）', '其他预约（仅本科室）']
  const second = ['本次预约填写的内容', '近 12 个月就诊', '其他预约（仅本科室）']
  expect(
    readings.map(({ doctorName, departmentName, sections }) => ({ doctorName, departmentName, sections })),
  ).toEqual([
    { doctorName: '林静', departmentName: '心血管内科', sections: second },
    { doctorName: '林静', departmentName: '心血管内科', sections: first },
  ])
})

test('nobody reads when it cannot be written down', async () => {
  const insert = hospital.store.insert.bind(hospital.store)
  jest
    .spyOn(hospital.store, 'insert')
    .mockImplementation((into, document) =>
      into.name === 'summaryReadings' ? Promise.reject(new Error('full')) : insert(into, document),
    )
  await expect(read()).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('a long list of readings comes in pages', async () => {
  for (let i = 0; i < 25; i += 1) {
    await read()
    hospital.passMinutes(1)
  }
  const { patientId, api } = house.patient
  const first = await api.summary.listReadings({ patientId })
  const rest = await api.summary.listReadings({ patientId, cursor: first.nextCursor ?? '' })
  expect([first.readings.length, rest.readings.length, rest.nextCursor]).toEqual([20, 5, null])
})

test('a relative decides and looks only when he may see the records', async () => {
  const own = openTestHospital()
  const { patient, relative } = await relativeOf(own, ['records'])
  const { patientId } = patient
  await expect(relative.api.summary.choose({ patientId, section: 'visits', shown: true })).resolves.toBeTruthy()
  await expect(relative.api.summary.listReadings({ patientId })).resolves.toBeTruthy()
  const stranger = await own.patient('孙丽')
  for (const operation of ['getChoices', 'listReadings'] as const)
    await expect(stranger.api.summary[operation]({ patientId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  own.close()
})

test('a merged person has one history, and his last word counts under whichever registration he gave it', async () => {
  const { patient } = house
  const twin = await patient.api.identity.addPatient(
    personInput('王小明', { paperKind: 'passport', paperNumber: 'E12345678', ...house.born }),
  )
  await show('visits')
  hospital.passMinutes(1)
  await patient.api.summary.choose({ patientId: twin.id, section: 'visits', shown: false })
  await patient.api.identity.mergePatients({ patientIds: [patient.patientId, twin.id], keepId: twin.id })
  expect((await sectionsOf())['visits']).toMatchObject({ state: 'withheld' })
  hospital.passMinutes(1)
  await patient.api.summary.choose({ patientId: patient.patientId, section: 'visits', shown: true })
  expect((await textsIn('visits'))?.[0]).toBe('就诊 1 次，未到诊 1 次，取消 1 次')
  await read()
  expect((await patient.api.summary.listReadings({ patientId: twin.id })).readings).not.toHaveLength(0)
})

test('who was referred to this visit, and why, stands first, without a question', async () => {
  const { appointmentId } = house.skin
  const { id: referralId } = await house.skin.doctor.api.referral.refer({
    ...{ appointmentId, departmentId: 'dcard', doctorId: 'doc5', reason: '皮疹伴心悸，请排除心肌炎', urgency: 'soon' },
  })
  const taken = await house.patient.api.referral.accept({ referralId, slotId: 'doc5-20261126-0915' })
  const receiver = await hospital.staff('doctor', 'doc5')
  const { sections } = await receiver.api.summary.getSummary({ appointmentId: taken.appointmentId })
  expect(sections[0]).toMatchObject({
    ...{ name: 'referral', state: 'shown' },
    lines: [{ text: '皮肤科 苏珂医生转诊（较急，7 天内）：皮疹伴心悸，请排除心肌炎' }],
  })
  const elsewhere = await sectionsOf()
  expect(elsewhere['referral']).toBeUndefined()
  expect(elsewhere['referrals']).toMatchObject({ lines: [{ text: '皮肤科 苏珂医生 → 心血管内科 安若兰医生，已约好' }] })
  expect(JSON.stringify(elsewhere)).not.toContain('心肌炎')
})

describe('beside a consult', () => {
  const openTalk = async (stands: 'answered' | 'ended' = 'answered') => {
    const { store } = hospital
    const now = instant(hospital.now())
    const wish = { id: 'consult-1', patientId: house.patient.patientId, doctorId: 'doc8', now }
    await layConsult(store, wish, { ...STANDS[stands](now), plan: null })
    return { consultId: 'consult-1' }
  }
  const readBeside = (one: { consultId: string }) => house.skin.doctor.api.summary.getConsultSummary(one)

  test('the doctor in charge reads it by the same consent, and the patient reads that he did', async () => {
    const one = await openTalk()
    const stateOf = async (name: string) => (await readBeside(one)).sections.find((each) => each.name === name)
    expect(await stateOf('visits')).toMatchObject({ state: 'withheld' })
    expect(JSON.stringify(await readBeside(one))).not.toContain('林静')
    await show('visits')
    expect(await stateOf('visits')).toMatchObject({ state: 'shown' })
    expect(JSON.stringify(await stateOf('visits'))).toContain('林静')
    const { readings } = await house.patient.api.summary.listReadings({ patientId: house.patient.patientId })
    expect(readings.map(({ doctorName, sections }) => [doctorName, sections.slice(0, 2)])).toContainEqual([
      '苏珂',
      ['本次问诊填写的内容', '近 12 个月就诊'],
    ])
  })

  test('nobody else reads it, and nobody after its end', async () => {
    const one = await openTalk('ended')
    await expect(readBeside(one)).rejects.toMatchObject({ code: 'CONSULT_OVER' })
    for (const { api } of [house.heart.doctor, house.patient, await hospital.staff('operator')])
      await expect(api.summary.getConsultSummary(one)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
