import { openTestHospital } from '../support/hospital'
import { CONSULT, inReVisit, PLAN } from './words-world'

const inHospital = (run: (hospital: ReturnType<typeof openTestHospital>) => Promise<void>) => async () => {
  const hospital = openTestHospital()
  try {
    await run(hospital)
  } finally {
    hospital.close()
  }
}

test(
  'a doctor begins with eight general replies and makes the list his own',
  inHospital(async (hospital) => {
    const { api } = await hospital.staff('doctor', 'doc1')
    const { replies } = await api.consult.listQuickReplies({})
    expect(replies).toHaveLength(8)
    const { id } = await api.consult.saveQuickReply({ text: '请空腹来抽血。' })
    await api.consult.saveQuickReply({ id: replies[0]?.id, text: '您好，我来看看。' })
    await api.consult.removeQuickReply({ id: replies[1]?.id ?? '' })
    const own = (await api.consult.listQuickReplies({})).replies
    const texts = own.map(({ text }) => text)
    expect(texts).toHaveLength(8)
    expect(texts[0]).toBe('您好，我来看看。')
    expect(own.at(-1)).toEqual({ id, text: '请空腹来抽血。' })
    expect(texts).not.toContain(replies[1]?.text)
    const other = await hospital.staff('doctor', 'doc2')
    expect((await other.api.consult.listQuickReplies({})).replies).toEqual(replies)
  }),
)

test(
  'of many saved at once none is lost, and the list never grows beyond 50',
  inHospital(async (hospital) => {
    const { api } = await hospital.staff('doctor', 'doc1')
    const saved = await Promise.allSettled(
      Array.from({ length: 45 }, (_, n) => api.consult.saveQuickReply({ text: `第 ${n} 条` })),
    )
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(42)
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'TOO_MANY_REPLIES' } })
    const { replies } = await api.consult.listQuickReplies({})
    expect(replies).toHaveLength(50)
    expect(new Set(replies.map(({ id }) => id)).size).toBe(50)
  }),
)

test(
  'the same command twice saves once; one that is not there cannot be changed, and is as good as removed',
  inHospital(async (hospital) => {
    const doctor = await hospital.staff('doctor', 'doc1')
    const first = await doctor.call('consult.saveQuickReply', { text: '多喝水。' }, 'key')
    expect(await doctor.call('consult.saveQuickReply', { text: '多喝水。' }, 'key')).toEqual(first)
    expect((await doctor.api.consult.listQuickReplies({})).replies).toHaveLength(9)
    const unknown = doctor.api.consult.saveQuickReply({ id: 'gone', text: '多喝水。' })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await doctor.api.consult.removeQuickReply({ id: 'gone' })).toEqual({ done: true })
  }),
)

test(
  'decision aids are found by what a doctor would type',
  inHospital(async (hospital) => {
    const { api } = await hospital.staff('doctor', 'doc1')
    const titles = async (text: string) => (await api.consult.listDecisionAids({ text })).aids.map(({ id }) => id)
    expect((await titles('')).length).toBeGreaterThanOrEqual(6)
    expect(await titles('失眠')).toEqual(['insomnia'])
    expect(await titles('抗生素 孩子')).toEqual(['ear-ache-child'])
    expect(await titles('没有这种病')).toEqual([])
  }),
)

const reply = { consultId: CONSULT, text: '多喝水，多休息，布洛芬发烧时吃一片。' }

test(
  'a reply is read for this consult: with what was said before of when to come back',
  inReVisit(async ({ doctor, text }) => {
    const kinds = async () => (await doctor.api.consult.checkReply(reply)).findings.map(({ kind }) => kind)
    expect(await kinds()).toEqual(['no-return'])
    await text('patient', '三天不好我再来看')
    expect(await kinds()).toEqual(['no-return'])
    await text('doctor', '三天不好再来看')
    expect(await kinds()).toEqual([])
  }),
)

test(
  'after the plan nobody asks again for when to come back; a diagnosis is one only in an advice',
  inReVisit(async ({ doctor, change }) => {
    await doctor.api.consult.givePlan({ consultId: CONSULT, plan: PLAN })
    expect((await doctor.api.consult.checkReply(reply)).findings).toEqual([])
    const stated = { consultId: CONSULT, text: '您这是肺炎。' }
    expect((await doctor.api.consult.checkReply(stated)).findings).toEqual([])
    await change({ kind: 'advice' })
    const { findings } = await doctor.api.consult.checkReply(stated)
    expect(findings).toMatchObject([{ kind: 'diagnosis', from: 3, to: 5, words: '肺炎', plain: null }])
  }),
)
