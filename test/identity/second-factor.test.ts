import { accounts, secondFactors } from '../../cloudfunctions/identity/collections'
import { authenticator, enrolled } from '../support/authenticator'
import { openClinic } from '../support/clinic'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
  hospital.services.demo = {
    ...hospital.services.demo,
    personas: [{ id: 'doctor-lin', name: '林静', role: 'doctor', doctorId: 'doc1', about: '' }],
    patientFor: hospital.services.demo?.patientFor ?? (() => ({}) as never),
  }
  hospital.services.signIn.wechat = (code) => Promise.resolve(`wx-${code}`)
})
afterEach(() => hospital.close())

type Session = Awaited<ReturnType<Visitor['api']['identity']['signInDemo']>>

const as = async ({ token, role }: Session) => {
  const caller = await hospital.services.tokens.verify(token, hospital.now())
  return hospital.withToken(token, caller?.accountId ?? '', role)
}

const persona = () => hospital.anonymous.api.identity.signInDemo({ persona: 'doctor-lin' })
const byWechat = () => hospital.anonymous.api.identity.signInWechat({ code: 'lin' })
const halfMinute = () => hospital.passMinutes(0.5)

/** 林静 signed in by WeChat and was let in as a doctor. */
const newDoctor = async () => {
  await openClinic(hospital.store)
  const operator = await hospital.staff('operator')
  const { code } = await operator.api.identity.inviteStaff({ role: 'doctor', doctorId: 'doc1', displayName: '林静' })
  const patient = await as(await byWechat())
  await patient.api.identity.activateStaff({ code })
  return as(await byWechat())
}

test('demo staff are signed in at once, and asked only when they enrolled of their own accord', async () => {
  const first = await persona()
  expect(first).toMatchObject({ role: 'doctor', awaits: null })
  const lin = await as(first)
  const phone = await enrolled(hospital, lin)
  halfMinute()
  const second = await persona()
  expect(second).toMatchObject({ role: 'doctor', awaits: 'code' })
  const half = await as(second)
  const whole = await half.api.identity.confirmSecondFactor({ code: phone.code() })
  expect(whole).toMatchObject({ awaits: null, recoveryCodes: null, displayName: '林静' })
  await expect((await as(whole)).api.identity.getMe({})).resolves.toMatchObject({ role: 'doctor' })
})

test('whoever signs in by WeChat as staff first enrols, and until then can do nothing else', async () => {
  const lin = await newDoctor()
  const list = lin.api.booking.listVisits({ doctorId: 'doc1', date: '2026-11-26' })
  await expect(list).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED', status: 403 })
  await expect(lin.api.identity.getMe({})).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
  const { uri, key } = await lin.api.identity.enrolSecondFactor({})
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/)
  expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const whole = await lin.api.identity.confirmSecondFactor({ code: authenticator(hospital, key).code() })
  expect(new Set(whole.recoveryCodes)).toHaveProperty('size', 10)
  await expect((await as(whole)).api.identity.getMe({})).resolves.toMatchObject({ role: 'doctor' })
  expect((await byWechat()).awaits).toBe('code')
})

test('a patient is asked for nothing of this', async () => {
  expect(await byWechat()).toMatchObject({ role: 'patient', awaits: null })
})

test('an unconfirmed session ends after a quarter of an hour', async () => {
  const lin = await newDoctor()
  hospital.passMinutes(16)
  await expect(lin.api.identity.enrolSecondFactor({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('a code of this half minute or its neighbours is right, an older one is wrong, and none works twice', async () => {
  const lin = await as(await persona())
  const { key } = await lin.api.identity.enrolSecondFactor({})
  const phone = authenticator(hospital, key)
  const confirm = (code: string) => lin.api.identity.confirmSecondFactor({ code })
  const early = phone.code()
  hospital.passMinutes(1)
  await expect(confirm(early)).rejects.toMatchObject({ code: 'SECOND_FACTOR_WRONG', data: { field: 'code' } })
  const late = phone.code()
  halfMinute()
  await expect(confirm(late)).resolves.toMatchObject({ awaits: null })
  await expect(confirm(late)).rejects.toMatchObject({ code: 'SECOND_FACTOR_USED' })
  await expect(confirm(`${phone.code().slice(0, 3)} ${phone.code().slice(3)}`)).resolves.toBeTruthy()
})

test('one code in two hands at once opens one session', async () => {
  const lin = await as(await persona())
  const phone = await enrolled(hospital, lin)
  halfMinute()
  const code = phone.code()
  const tries = await Promise.allSettled([1, 2, 3].map(() => lin.api.identity.confirmSecondFactor({ code })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('five wrong tries a minute, then even the right code has to wait', async () => {
  const lin = await as(await persona())
  const phone = await enrolled(hospital, lin)
  halfMinute()
  const wrong = phone.code() === '111111' ? '222222' : '111111'
  for (let i = 0; i < 5; i += 1)
    await expect(lin.api.identity.confirmSecondFactor({ code: wrong })).rejects.toMatchObject({
      code: 'SECOND_FACTOR_WRONG',
    })
  await expect(lin.api.identity.confirmSecondFactor({ code: phone.code() })).rejects.toMatchObject({
    code: 'SECOND_FACTOR_TRIES',
    data: { retryAfterSeconds: 60 },
  })
  hospital.passMinutes(1)
  await expect(lin.api.identity.confirmSecondFactor({ code: phone.code() })).resolves.toBeTruthy()
})

test('each recovery code works once, however it is typed', async () => {
  const lin = await as(await persona())
  const { recoveryCodes } = await enrolled(hospital, lin)
  const [first = '', second = ''] = recoveryCodes
  const show = (code: string) => lin.api.identity.confirmSecondFactor({ code })
  await expect(show(first.toLowerCase())).resolves.toMatchObject({ recoveryCodes: null })
  await expect(show(first)).rejects.toMatchObject({ code: 'SECOND_FACTOR_WRONG' })
  await expect(show(second.replace('-', ' '))).resolves.toBeTruthy()
  expect(await lin.api.identity.getSecondFactor({})).toMatchObject({ state: 'set', recoveryCodesLeft: 8 })
})

test('what is set cannot be enrolled over; an operator resets it, the colleague is told and enrols anew', async () => {
  const lin = await newDoctor()
  const old = await enrolled(hospital, lin)
  await expect(lin.api.identity.enrolSecondFactor({})).rejects.toMatchObject({ code: 'SECOND_FACTOR_SET' })
  const operator = await hospital.staff('operator')
  const { staff } = await operator.api.identity.listStaff({})
  const colleague = staff.find(({ displayName }) => displayName === '林静')
  expect(colleague).toMatchObject({ role: 'doctor', secondFactor: 'set' })
  hospital.passMinutes(1)
  await operator.api.identity.resetSecondFactor({ accountId: colleague?.accountId ?? '', reason: '换了手机' })
  await hospital.runJobs()
  expect(hospital.delivered).toContainEqual(
    expect.objectContaining({ accountId: lin.accountId, kind: 'identity.second-factor-reset' }),
  )
  const session = await byWechat()
  expect(session.awaits).toBe('enrolment')
  const again = await as(session)
  await expect(again.api.identity.confirmSecondFactor({ code: old.code() })).rejects.toMatchObject({
    code: 'SECOND_FACTOR_NOT_SET',
  })
  await expect(enrolled(hospital, again)).resolves.toBeTruthy()
})

test('nobody but an operator resets, and there must be such a colleague', async () => {
  const wish = { accountId: 'acc-nobody', reason: '换了手机' }
  const doctor = await hospital.staff('doctor', 'doc1')
  await expect(doctor.api.identity.resetSecondFactor(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const operator = await hospital.staff('operator')
  await expect(operator.api.identity.resetSecondFactor(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('neither secret nor recovery codes can be read in the bare store', async () => {
  const lin = await as(await persona())
  const { recoveryCodes } = await enrolled(hospital, lin)
  const text = JSON.stringify(await hospital.store.find(secondFactors, {}))
  for (const code of recoveryCodes) expect(text).not.toContain(code)
  expect(secondFactors.sealed).toContain('secret')
  expect(await hospital.store.get(accounts, lin.accountId)).not.toHaveProperty('secret')
})

describe('before a reception', () => {
  const begunVisit = async () => {
    const clinic = await openClinic(hospital.store)
    const wang = await hospital.patient('王小明')
    const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
    const { appointmentId } = await wang.api.booking.reserve(wish)
    hospital.setNow('2026-11-26T01:30:00.000Z')
    return { sessionId: clinic.sessionOn(), appointmentId }
  }
  const NOT_CONFIRMED = { code: 'RECEPTION_NOT_CONFIRMED', status: 409 }

  test('a doctor confirms that it is she, once for the half day; the list shows without it', async () => {
    const { sessionId, appointmentId } = await begunVisit()
    const lin = await as(await persona())
    const record = () => lin.api.booking.recordAttendance({ appointmentId, outcome: 'fulfilled' })
    expect((await lin.api.booking.listVisits({ doctorId: 'doc1', date: '2026-11-26' })).visits).toHaveLength(1)
    await expect(record()).rejects.toMatchObject({ ...NOT_CONFIRMED, data: { sessionId } })
    expect(await lin.api.identity.getReception({ sessionId })).toEqual({ reception: null, codeNeeded: false })
    const reception = await lin.api.identity.confirmReception({ sessionId })
    expect(reception).toEqual({ sessionId, method: 'demo', confirmedAt: '2026-11-26T01:30:00.000Z' })
    hospital.passMinutes(5)
    expect(await lin.api.identity.confirmReception({ sessionId })).toEqual(reception)
    await expect(record()).resolves.toEqual({ done: true })
  })

  test('with a second factor it takes a code, or a recovery code', async () => {
    const { sessionId } = await begunVisit()
    const lin = await as(await persona())
    const phone = await enrolled(hospital, lin)
    const confirm = (code?: string) => lin.api.identity.confirmReception({ sessionId, ...(code ? { code } : {}) })
    await expect(confirm()).rejects.toMatchObject({ code: 'SECOND_FACTOR_NEEDED' })
    await expect(confirm(phone.code())).rejects.toMatchObject({ code: 'SECOND_FACTOR_USED' })
    expect(await lin.api.identity.getReception({ sessionId })).toEqual({ reception: null, codeNeeded: true })
    halfMinute()
    await expect(confirm(phone.code())).resolves.toMatchObject({ method: 'code' })
  })

  test('what was confirmed on another day does not count for today', async () => {
    const clinic = await openClinic(hospital.store)
    const wang = await hospital.patient('王小明')
    const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId }
    const { appointmentId } = await wang.api.booking.reserve(wish)
    const yesterday = await as(await persona())
    await yesterday.api.identity.confirmReception({ sessionId: clinic.sessionOn() })
    hospital.setNow('2026-11-26T01:30:00.000Z')
    const lin = await as(await persona())
    const record = lin.api.booking.recordAttendance({ appointmentId, outcome: 'noshow' })
    await expect(record).rejects.toMatchObject(NOT_CONFIRMED)
  })

  test('outside the demo nobody receives without a second factor', async () => {
    const { sessionId } = await begunVisit()
    const lin = await as(await persona())
    hospital.services.demo = null
    await expect(lin.api.identity.confirmReception({ sessionId })).rejects.toMatchObject({
      code: 'SECOND_FACTOR_NOT_SET',
    })
  })

  test('only the doctor of the clinic can say so', async () => {
    const { sessionId } = await begunVisit()
    for (const who of [await hospital.staff('doctor', 'doc2'), await hospital.staff('operator')])
      await expect(who.api.identity.confirmReception({ sessionId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
