import { CONSULT, PLAN, inReVisit } from './words-world'

const wish = { consultId: CONSULT, plan: PLAN }

test(
  'the plan is the doctor’s first word: it stops the clock and stands in the thread, all in one write',
  inReVisit(async ({ doctor, hospital, stored, thread }) => {
    hospital.passMinutes(10)
    const given = await doctor.api.consult.givePlan(wish)
    expect(given).toMatchObject({
      ...{ state: 'answered', answeredAt: new Date(hospital.now()).toISOString(), lastSeq: 1 },
      clock: { answerBy: null },
      plan: { conclusion: PLAN.conclusion, doctorName: '沈怀安', decisionAid: null },
    })
    const { outbox } = await stored()
    expect(outbox.map(({ type }) => type)).toEqual(['consult.answered', 'consult.planned'])
    const [message] = await thread()
    expect(message).toMatchObject({ seq: 1, from: 'doctor', name: '沈怀安', content: { kind: 'plan' } })
  }),
)

test(
  'given again under the same key it is one plan; another one replaces it',
  inReVisit(async ({ doctor, stored, thread }) => {
    await doctor.call('consult.givePlan', wish, 'one')
    await doctor.call('consult.givePlan', wish, 'one')
    expect(await thread()).toHaveLength(1)
    await doctor.call('consult.givePlan', { ...wish, plan: { ...PLAN, conclusion: '血压平稳' } }, 'two')
    expect(await thread()).toHaveLength(2)
    const { plan, outbox } = await stored()
    expect(plan?.conclusion).toBe('血压平稳')
    expect(outbox.filter(({ type }) => type === 'consult.answered')).toHaveLength(1)
  }),
)

test(
  'a decision aid is kept as it read on that day; one that is not there is named',
  inReVisit(async ({ doctor }) => {
    const { plan } = await doctor.api.consult.givePlan({ ...wish, plan: { ...PLAN, decisionAidId: 'insomnia' } })
    expect(plan?.decisionAid?.options).toHaveLength(2)
    const unknown = doctor.api.consult.givePlan({ ...wish, plan: { ...PLAN, decisionAidId: 'none' } })
    await expect(unknown).rejects.toMatchObject({ code: 'DECISION_AID_UNKNOWN', data: { field: 'decisionAidId' } })
  }),
)

test(
  'before he took it up he is told to; after the end there is none to give',
  inReVisit(async ({ doctor, change }) => {
    await change({ state: 'waiting' })
    await expect(doctor.api.consult.givePlan(wish)).rejects.toMatchObject({ code: 'NOT_STARTED' })
    await change({ state: 'ended' })
    await expect(doctor.api.consult.givePlan(wish)).rejects.toMatchObject({
      ...{ code: 'CONSULT_MOVED_ON', data: { state: 'ended' } },
    })
  }),
)

test(
  'a plan that comes after the clock ran out is none, whoever noticed first',
  inReVisit(async ({ doctor, hospital, stored, thread }) => {
    hospital.passMinutes(30)
    await expect(doctor.api.consult.givePlan(wish)).rejects.toMatchObject({ code: 'CONSULT_MOVED_ON' })
    expect((await stored()).plan).toBeNull()
    expect(await thread()).toEqual([])
  }),
)

test(
  'a word of the patient’s that comes between loses neither',
  inReVisit(async ({ doctor, text, thread }) => {
    await Promise.all([doctor.api.consult.givePlan(wish), text('patient', '现在好一点了'), text('patient', '谢谢')])
    expect((await thread()).map(({ seq }) => seq)).toEqual([1, 2, 3])
  }),
)

test(
  'a colleague, and the patient, give no plan',
  inReVisit(async ({ patient, hospital }) => {
    const other = await hospital.staff('doctor', 'doc2')
    await expect(other.api.consult.givePlan(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(patient.api.consult.givePlan(wish)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }),
)

test(
  'a doctor who handed it over a moment ago gives none either',
  inReVisit(async ({ doctor, hospital, change, stored }) => {
    const { store } = hospital
    const get = store.get.bind(store)
    let looks = 0
    // The guard has looked; before the operation looks, the consult is a colleague's.
    jest.spyOn(store, 'get').mockImplementation(async (collection, id) => {
      if (collection.name === 'consults' && ++looks === 2) await change({ doctorId: 'doc2' })
      return get(collection, id)
    })
    await expect(doctor.api.consult.givePlan(wish)).rejects.toMatchObject({ code: 'CONSULT_MOVED_ON' })
    expect((await stored()).plan).toBeNull()
  }),
)

test(
  'a plan as the first word is told once, by a letter of its own',
  inReVisit(async ({ doctor, hospital }) => {
    await doctor.api.consult.givePlan(wish)
    await hospital.runJobs()
    const kinds = hospital.delivered.map(({ kind }) => kind).filter((kind) => kind.startsWith('consult.'))
    expect(kinds).toEqual(['consult.plan'])
  }),
)
