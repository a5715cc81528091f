import { type Practice, consults, practices } from '../../cloudfunctions/consult/collections'
import { referrals } from '../../cloudfunctions/referral/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { everything } from '../support/audit'
import { openClinic } from '../support/clinic'
import {
  CONSENT_VERSION,
  type PracticeTill,
  answeredConsult,
  fillIn,
  openConsult,
  openPractice,
  openPracticeTill,
  paidConsult,
} from '../support/consults'
import { visitAt } from '../support/evidence'
import { whole } from '../support/live'
import { childInput, relativeOf } from '../support/people'

describe('in the hospital', () => {
  let till: PracticeTill
  beforeEach(async () => {
    till = await openPracticeTill()
  })
  afterEach(() => till.hospital.close())

  const now = () => instant(till.hospital.now())
  const pass = async (minutes: number) => {
    till.hospital.passMinutes(minutes)
    await till.hospital.runJobs()
  }
  const change = (set: Partial<Practice>) => till.hospital.store.updateIf(practices, 'doc1', {}, { set })
  const revisit = { kind: 'revisit' as const }
  const sign = (consultId: string) => ({ consultId, consentVersion: CONSENT_VERSION })
  const say = (text: string) => ({ content: { kind: 'text' as const, text } })

  test('two phones begin at once: one draft is gone on with', async () => {
    const person = await till.hospital.patient('周晚晴')
    const wish = { patientId: person.patientId, kind: 'advice' as const, doctorId: 'doc1' }
    await Promise.all([person.api.consult.draft(wish), person.api.consult.draft(wish)])
    const { id } = await person.api.consult.draft(wish)
    const { consults: mine } = await person.api.consult.listConsults({})
    expect(mine.map((each) => each.id)).toContain(id)
    expect((await person.api.consult.draft(wish)).id).toBe(id)
  })

  test('one consult with a doctor at a time', async () => {
    const { person, consultId } = await paidConsult(till)
    const wish = { patientId: person.patientId, kind: 'advice' as const, doctorId: 'doc1' }
    await expect(person.api.consult.draft(wish)).rejects.toMatchObject({ code: 'ALREADY_OPEN', data: { consultId } })
  })

  test.each([
    ['switched off', { switchedOn: false }],
    ['outside his hours', { from: '20:00', until: '22:00' }],
    ['without a price for it', { adviceFen: null }],
    ['with as many waiting as he wants', { mostWaiting: 0 }],
  ])('a doctor %s takes nobody', async (_, part) => {
    await change(part)
    const person = await till.hospital.patient('周晚晴')
    const wish = { patientId: person.patientId, kind: 'advice' as const, doctorId: 'doc1' }
    await expect(person.api.consult.draft(wish)).rejects.toMatchObject({ code: 'DOCTOR_NOT_TAKING' })
  })

  test('a child needs a children’s doctor', async () => {
    const person = await till.hospital.patient('周晚晴')
    const child = await person.api.identity.addPatient(childInput())
    const wish = { patientId: child.id, kind: 'advice' as const, doctorId: 'doc1' }
    await expect(person.api.consult.draft(wish)).rejects.toMatchObject({ code: 'PAEDIATRICIAN_NEEDED' })
  })

  test('what must be said before it is paid: illness, consent as it stands, papers, no emergency', async () => {
    const person = await till.hospital.patient('周晚晴')
    const { id } = await person.api.consult.draft({ patientId: person.patientId, kind: 'advice', doctorId: 'doc1' })
    await expect(person.api.consult.submit(sign(id))).rejects.toMatchObject({ code: 'INTAKE_MISSING' })
    const old = { consultId: await fillIn(person), consentVersion: '2020-01' }
    await expect(person.api.consult.submit(old)).rejects.toMatchObject({
      ...{ code: 'CONSENT_OUTDATED', data: { version: CONSENT_VERSION } },
    })
    const bare = await fillIn(person, revisit)
    await expect(person.api.consult.submit(sign(bare))).rejects.toMatchObject({ code: 'EVIDENCE_MISSING' })
    const urgent = await fillIn(person, {}, { complaint: '突然胸痛半小时，出大汗，左胳膊也疼' })
    await expect(person.api.consult.submit(sign(urgent))).rejects.toMatchObject({ code: 'SOUNDS_LIKE_EMERGENCY' })
  })

  const revisitOf = async (accepted: boolean) => {
    const person = await till.hospital.patient('周晚晴')
    const consultId = await fillIn(person, revisit)
    const appointmentId = await visitAt(till.hospital.store, person.patientId, 'visit-1')
    await person.api.consult.addEvidence({ consultId, evidence: { kind: 'visit', appointmentId } })
    const paid = await paidConsult(till, '周晚晴', revisit)
    const judge = { accepted, diagnosis: accepted ? '高血压' : '', reason: accepted ? '' : '没有诊断证明' }
    return { ...paid, start: () => till.doctor.api.consult.start({ consultId, evidence: judge }) }
  }

  test('a re-visit begins when the doctor has judged the papers', async () => {
    const { consultId, start } = await revisitOf(true)
    await expect(till.doctor.api.consult.start({ consultId })).rejects.toMatchObject({ code: 'EVIDENCE_NOT_JUDGED' })
    expect(await start()).toMatchObject({ state: 'open', judgement: { accepted: true, diagnosis: '高血压' } })
    await till.doctor.api.consult.send({ consultId, ...say('药照旧吃') })
    await expect(till.doctor.api.consult.end({ consultId })).rejects.toMatchObject({ code: 'NOTE_NOT_SIGNED' })
  })

  test('papers that prove nothing end it, and the money is back', async () => {
    const { tradeNo, start } = await revisitOf(false)
    expect(await start()).toMatchObject({ state: 'ended', endReason: 'not-a-revisit', endNote: '没有诊断证明' })
    await till.hospital.runJobs()
    expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
  })

  test('a visit of somebody else’s, or one that did not take place, proves nothing', async () => {
    const person = await till.hospital.patient('周晚晴')
    const other = await till.hospital.patient('赵大海')
    const consultId = await fillIn(person, revisit)
    const add = (appointmentId: string) =>
      person.api.consult.addEvidence({ consultId, evidence: { kind: 'visit', appointmentId } })
    const theirs = await visitAt(till.hospital.store, other.patientId, 'visit-2')
    const missed = await visitAt(till.hospital.store, person.patientId, 'visit-3', { status: 'noshow' })
    await expect(add(theirs)).rejects.toMatchObject({ code: 'VISIT_UNKNOWN' })
    await expect(add(missed)).rejects.toMatchObject({ code: 'VISIT_UNKNOWN' })
    const { visits } = await person.api.consult.listPastVisits({ patientId: person.patientId })
    expect(visits).toEqual([])
  })

  test('he confirms each day that it is he, before he starts', async () => {
    const { consultId } = await paidConsult(till)
    await change({ confirmedAt: '2026-11-24T01:00:00.000Z' })
    await expect(till.doctor.api.consult.start({ consultId })).rejects.toMatchObject({
      code: 'RECEPTION_NOT_CONFIRMED',
    })
    expect(await till.doctor.api.consult.confirmReception({})).toMatchObject({ confirmed: true })
    expect(await till.doctor.api.consult.start({ consultId })).toMatchObject({ state: 'open' })
  })

  test('a day’s silence after an answer ends it; a word of either side keeps it open', async () => {
    const { person, consultId } = await answeredConsult(till)
    await pass(23 * 60)
    await person.api.consult.send({ consultId, ...say('知道了') })
    await pass(23 * 60)
    const { consults: running } = await person.api.consult.listConsults({})
    expect(running[0]).toMatchObject({ state: 'answered' })
    await pass(60)
    const { consults: quiet } = await person.api.consult.listConsults({})
    expect(quiet[0]).toMatchObject({ state: 'ended', endReason: 'quiet' })
    expect(quiet[0]?.askUntil).not.toBeNull()
  })

  test('one question more within a week, free; after a day without an answer the operators hear of it', async () => {
    const { person, consultId } = await answeredConsult(till)
    await till.doctor.api.consult.end({ consultId })
    const asked = await person.api.consult.askAgain({ consultId, text: '药要吃多久' })
    expect(asked).toMatchObject({ state: 'open', askUntil: null, asked: { answeredAt: null } })
    await pass(24 * 60)
    const told = till.hospital.delivered.filter(({ kind }) => kind === 'consult.overdue')
    expect(told.length).toBeGreaterThan(0)
    const after = await till.hospital.store.get(consults, consultId)
    expect(after).toMatchObject({ state: 'open' })
    const [doctor, patient] = [await till.hospital.staff('doctor', 'doc1'), await till.hospital.patient('周晚晴')]
    await doctor.api.consult.send({ consultId, ...say('吃一个月') })
    const ended = await doctor.api.consult.end({ consultId })
    expect(ended.asked?.at).toBe(asked.asked?.at)
    expect(Date.parse(ended.asked?.answeredAt ?? '') - Date.parse(asked.asked?.at ?? '')).toBe(24 * 60 * 60_000)
    await expect(patient.api.consult.askAgain({ consultId, text: '还有' })).rejects.toMatchObject({
      code: 'ASK_AGAIN_OVER',
    })
  })

  test('a word of his just after that day does not keep the operators from hearing of it, once', async () => {
    const { person, consultId } = await answeredConsult(till)
    await till.doctor.api.consult.end({ consultId })
    await person.api.consult.askAgain({ consultId, text: '药要吃多久' })
    await pass(12 * 60)
    till.hospital.passMinutes(12 * 60 + 1)
    const patient = await till.hospital.patient('周晚晴')
    await patient.api.consult.send({ consultId, ...say('还在吗') })
    const told = () => till.hospital.delivered.filter(({ kind }) => kind === 'consult.overdue').length
    await till.hospital.runJobs()
    const first = told()
    expect(first).toBeGreaterThan(0)
    await patient.api.consult.send({ consultId, ...say('请医生看一下') })
    await pass(60)
    expect(told()).toBe(first)
  })

  test('a week later the chance is gone', async () => {
    const { person, consultId } = await answeredConsult(till)
    await till.doctor.api.consult.end({ consultId })
    await pass(7 * 24 * 60)
    await expect(person.api.consult.askAgain({ consultId, text: '还有' })).rejects.toMatchObject({
      code: 'ASK_AGAIN_OVER',
    })
  })

  test('rated once, after the end', async () => {
    const { person, consultId } = await answeredConsult(till)
    const rating = { consultId, professional: 5, attitude: 5, clarity: 4 }
    await expect(person.api.consult.rate(rating)).rejects.toMatchObject({ code: 'CONSULT_MOVED_ON' })
    await till.doctor.api.consult.end({ consultId })
    expect(await person.api.consult.rate(rating)).toMatchObject({ rating: { professional: 5, words: '' } })
    await expect(person.api.consult.rate(rating)).rejects.toMatchObject({ code: 'RATED_ALREADY' })
  })

  test('not to be treated online: the money is back, and a green channel is open', async () => {
    const { person, consultId, tradeNo } = await openConsult(till)
    const away = { consultId, departmentId: 'dcard', reason: '要做心电图', urgency: 'urgent' as const }
    expect(await till.doctor.api.consult.referOffline(away)).toMatchObject({
      ...{ state: 'referred', endReason: 'offline', referral: { departmentId: 'dcard' } },
    })
    await till.hospital.runJobs()
    expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
    expect((await person.api.referral.listReferrals({})).referrals).toMatchObject([
      { state: 'made', urgency: 'urgent' },
    ])
    expect((await till.doctor.api.referral.listMade({})).referrals).toMatchObject([{ reason: '要做心电图' }])
    expect(await everything(till.hospital.store, referrals)).toHaveLength(1)
  })

  test('handed over, the clock goes on, and the one who had it sees it no more', async () => {
    await openClinic(till.hospital.store, { doctorId: 'doc2', name: '何晓棠' })
    const { consultId } = await openConsult(till)
    const to = { consultId, doctorId: 'doc2', reason: '要上手术' }
    await expect(till.doctor.api.consult.handOver(to)).rejects.toMatchObject({ code: 'DOCTOR_NOT_TAKING' })
    await openPractice(till.hospital.store, 'doc2', now())
    await till.doctor.api.consult.handOver(to)
    await expect(till.doctor.api.consult.start({ consultId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const he = await till.hospital.staff('doctor', 'doc2')
    const { rows } = whole(await he.api.consult.getInbox({}))
    expect(rows).toMatchObject([{ consult: { state: 'waiting', clock: { answerBy: '2026-11-25T00:30:00.000Z' } } }])
    expect(await he.api.consult.start({ consultId })).toMatchObject({ state: 'open', doctorId: 'doc2' })
  })

  test('a draft that nobody touches for a week is gone; what was paid for stays for good', async () => {
    const person = await till.hospital.patient('赵大海')
    const draft = await fillIn(person)
    const { consultId } = await paidConsult(till)
    await pass(7 * 24 * 60)
    await pass(10)
    expect(await till.hospital.store.get(consults, draft)).toBeNull()
    await pass(16 * 365 * 24 * 60)
    expect(await till.hospital.store.get(consults, consultId)).toMatchObject({ state: 'refunded' })
  })

  test('a draft that he gives up disappears at once', async () => {
    const person = await till.hospital.patient('周晚晴')
    await person.api.consult.cancel({ consultId: await fillIn(person) })
    expect((await person.api.consult.listConsults({})).consults).toEqual([])
  })

  test('the list of a doctor: alarms first, then by the time that is left, then what is answered', async () => {
    const answered = await answeredConsult(till, '周晚晴')
    const later = await paidConsult(till, '赵大海')
    till.hospital.passMinutes(-5)
    const sooner = await paidConsult(till, '孙丽')
    till.hospital.passMinutes(5)
    const { rows } = whole(await till.doctor.api.consult.getInbox({}))
    const ids = rows.map(({ consult }) => consult.id)
    expect(ids).toEqual([sooner.consultId, later.consultId, answered.consultId])
  })

  test('a relative with that scope consults for him, and no longer once it is taken back', async () => {
    const { patient, relative, grant } = await relativeOf(till.hospital, ['messages', 'payment'])
    const { patientId } = patient
    const { id: consultId } = await relative.api.consult.draft({ patientId, kind: 'advice', doctorId: 'doc1' })
    await patient.api.identity.revokeGrant({ grantId: grant.id })
    await expect(relative.api.consult.cancel({ consultId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await relative.api.consult.listConsults({})).consults).toEqual([])
  })

  test('who is barred cannot switch himself on, nor be put on the rota', async () => {
    const operator = await till.hospital.staff('operator')
    await openClinic(till.hospital.store, { doctorId: 'doc2', name: '何晓棠' })
    const { doctors } = await import('../../cloudfunctions/directory/collections')
    await till.hospital.store.updateIf(doctors, 'doc2', {}, { set: { years: 2 } })
    const young = await till.hospital.staff('doctor', 'doc2')
    const hours = { from: '08:00', until: '20:00', mostWaiting: 5 }
    const on = { switchedOn: true, adviceFen: 1000, revisitFen: null, ...hours }
    await expect(young.api.consult.savePractice(on)).rejects.toMatchObject({ code: 'PRACTICE_BARRED' })
    const shift = { startsAt: '2026-11-26T00:00:00.000Z', endsAt: '2026-11-26T12:00:00.000Z' }
    await expect(operator.api.consult.saveDuty({ doctorId: 'doc2', ...shift })).rejects.toMatchObject({
      code: 'PRACTICE_BARRED',
    })
    const own = await operator.api.consult.saveDuty({ doctorId: 'doc1', ...shift })
    await expect(
      operator.api.consult.saveDuty({ doctorId: 'doc1', ...shift, startsAt: '2026-11-26T06:00:00.000Z' }),
    ).rejects.toMatchObject({ code: 'DUTY_OVERLAPS', data: { dutyId: own.id } })
  })
})
