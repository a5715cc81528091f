import { consults } from '../../cloudfunctions/consult/collections'
import { refunds } from '../../cloudfunctions/billing/collections'
import { everything } from '../support/audit'
import {
  CONSENT_VERSION,
  type PracticeTill,
  answeredConsult,
  fillIn,
  intakeOf,
  openConsult,
  openPracticeTill,
  paidConsult,
  payOrder,
} from '../support/consults'

let till: PracticeTill
beforeEach(async () => {
  till = await openPracticeTill()
})
afterEach(() => till.hospital.close())

const stateOf = async (consultId: string) => (await till.hospital.store.get(consults, consultId))?.state
const letters = (kind: string) => till.hospital.delivered.filter((each) => each.kind === kind)
const word = (text: string) => ({ kind: 'text' as const, text })
const pass = async (minutes: number) => {
  till.hospital.passMinutes(minutes)
  await till.hospital.runJobs()
}

test('who pays has a doctor’s clock of half an hour at once', async () => {
  const { person, consultId } = await paidConsult(till)
  const { consults: mine } = await person.api.consult.listConsults({})
  expect(mine).toMatchObject([{ id: consultId, state: 'waiting', clock: { answerBy: '2026-11-25T00:30:00.000Z' } }])
})

test('half an hour without a word: the money is back by itself, once, and he is told', async () => {
  const { consultId, tradeNo } = await paidConsult(till)
  await pass(29)
  expect(await stateOf(consultId)).toBe('waiting')
  await pass(1)
  expect(await stateOf(consultId)).toBe('refunded')
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
  expect(letters('consult.late')).toHaveLength(1)
  await pass(600)
  expect(await everything(till.hospital.store, refunds)).toMatchObject([{ reason: 'not-served', status: 'succeeded' }])
})

test('while the rail is slow it is expired, and refunded when the money is back', async () => {
  till.rails.refunds = 'slow'
  const { consultId } = await paidConsult(till)
  await pass(30)
  expect(await stateOf(consultId)).toBe('expired')
  till.rails.finishRefunds()
  await pass(60)
  expect(await stateOf(consultId)).toBe('refunded')
})

test('the doctor’s first word stops the clock for good', async () => {
  const { consultId, tradeNo } = await answeredConsult(till)
  await pass(45)
  expect(await stateOf(consultId)).toBe('answered')
  expect(till.rails.keptOfTrade(tradeNo)).toBe(3000)
})

test('a word that comes after the clock is no word, even before anybody has looked', async () => {
  const { consultId } = await openConsult(till)
  till.hospital.passMinutes(30)
  await expect(till.doctor.api.consult.send({ consultId, content: word('您好') })).rejects.toMatchObject({
    code: 'CONSULT_MOVED_ON',
  })
  await till.hospital.runJobs()
  expect(await stateOf(consultId)).toBe('refunded')
})

test('starting is not answering: the clock goes on', async () => {
  const { consultId, tradeNo } = await openConsult(till)
  await pass(31)
  expect(await stateOf(consultId)).toBe('refunded')
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('the first word and the end of the clock at one moment: one of them, and the money agrees', async () => {
  const { consultId, tradeNo } = await openConsult(till)
  till.hospital.passMinutes(29)
  const said = till.doctor.api.consult.send({ consultId, content: word('您好') }).then(
    () => true,
    () => false,
  )
  till.hospital.passMinutes(1)
  const [answered] = await Promise.all([said, till.hospital.runJobs()])
  await till.hospital.runJobs()
  expect(await stateOf(consultId)).toBe(answered ? 'answered' : 'refunded')
  expect(till.rails.keptOfTrade(tradeNo)).toBe(answered ? 3000 : 0)
})

test('the doctor is told at once, at half time and five minutes before the end', async () => {
  await paidConsult(till)
  expect(letters('consult.paid')).toHaveLength(1)
  await pass(14)
  expect(letters('consult.waiting')).toHaveLength(0)
  await pass(1)
  expect(letters('consult.waiting')).toHaveLength(1)
  await pass(10)
  expect(letters('consult.waiting')).toHaveLength(2)
  await pass(4)
  expect(letters('consult.waiting')).toHaveLength(2)
})

test('before the first word he may change his mind, and all money comes back', async () => {
  const { person, consultId, tradeNo } = await paidConsult(till)
  expect(await person.api.consult.cancel({ consultId })).toMatchObject({ state: 'refunded', endReason: 'cancelled' })
  await till.hospital.runJobs()
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('after the first word he may not', async () => {
  const { person, consultId, tradeNo } = await answeredConsult(till)
  await expect(person.api.consult.cancel({ consultId })).rejects.toMatchObject({
    code: 'CONSULT_MOVED_ON',
    data: { state: 'answered' },
  })
  expect(till.rails.keptOfTrade(tradeNo)).toBe(3000)
})

test('a held-up doctor gives a new time once; the patient may still have his money back', async () => {
  const { person, consultId, tradeNo } = await paidConsult(till)
  const held = await till.doctor.api.consult.holdUp({ consultId, minutes: 20, reason: '在抢救' })
  expect(held.clock).toEqual({
    ...{ answerBy: '2026-11-25T00:50:00.000Z', promisedBy: '2026-11-25T00:30:00.000Z', heldUp: '在抢救' },
  })
  await expect(till.doctor.api.consult.holdUp({ consultId, minutes: 10, reason: '开会' })).rejects.toMatchObject({
    code: 'HELD_UP_ALREADY',
  })
  await pass(40)
  expect(await stateOf(consultId)).toBe('waiting')
  expect(letters('consult.heldUp')).toHaveLength(1)
  await person.api.consult.cancel({ consultId })
  await till.hospital.runJobs()
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('ended without a word, the money goes back; with one, it stays', async () => {
  const silent = await openConsult(till, '周晚晴')
  expect(await till.doctor.api.consult.end({ consultId: silent.consultId })).toMatchObject({ state: 'refunded' })
  const talked = await answeredConsult(till, '赵大海')
  const ended = await till.doctor.api.consult.end({ consultId: talked.consultId })
  expect(ended).toMatchObject({ state: 'ended', endReason: 'done', askUntil: '2026-12-02T00:00:00.000Z' })
  await till.hospital.runJobs()
  expect([till.rails.keptOfTrade(silent.tradeNo), till.rails.keptOfTrade(talked.tradeNo)]).toEqual([0, 3000])
})

test('an order that nobody paid lets him submit again, under a new number', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  const submit = () => person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  const first = await submit()
  await pass(20)
  const second = await submit()
  expect(second.orderId).not.toBe(first.orderId)
  await payOrder(till, person, second.orderId ?? '')
  expect(await stateOf(consultId)).toBe('waiting')
})

test('who changes what he wrote while he pays pays for the new one; the old money goes back', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  const { orderId } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  await person.api.billing.pay({ orderId: orderId ?? '', wallet: 'wechat' })
  expect(till.rails.pay(`${orderId}_01`)).toBe(true)
  await person.api.consult.saveIntake({ consultId, intake: intakeOf({ since: '五天' }) })
  await till.hospital.runJobs()
  expect(await stateOf(consultId)).toBe('drafted')
  expect(till.rails.keptOfTrade(`${orderId}_01`)).toBe(0)
})

test('what is saved late and says the same leaves his payment alone', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  const { orderId } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  await person.api.consult.saveIntake({ consultId, intake: intakeOf() })
  await payOrder(till, person, orderId ?? '')
  expect(await stateOf(consultId)).toBe('waiting')
})

test('two phones submit at once: one order', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  const submit = () => person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  const [one, two] = await Promise.all([submit(), submit()])
  expect(one.orderId).toBe(two.orderId)
})

test('advice is paid by money alone; a re-visit may be insured', async () => {
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  const { orderId } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
  expect(await person.api.billing.getOrder({ orderId: orderId ?? '' })).toMatchObject({ insurable: false })
  await expect(
    person.api.billing.quoteInsurance({ orderId: orderId ?? '', wallet: 'wechat', code: 'c' }),
  ).rejects.toMatchObject({ code: 'NOT_INSURABLE' })
})

test('a person who lets a refund through ends what still runs', async () => {
  const { person, consultId, orderId, tradeNo } = await answeredConsult(till)
  const operator = await till.hospital.staff('operator')
  till.hospital.passMinutes(1)
  const asked = await person.api.billing.askRefund({ orderId, note: '医生答非所问' })
  await operator.api.billing.decideRefund({ refundId: asked.refund?.id ?? '', decision: 'grant', note: '属实' })
  await till.hospital.runJobs()
  expect(await stateOf(consultId)).toBe('refunded')
  expect(till.rails.keptOfTrade(tradeNo)).toBe(0)
})

test('what costs nothing is handed in at once', async () => {
  const { practices } = await import('../../cloudfunctions/consult/collections')
  await till.hospital.store.updateIf(practices, 'doc1', {}, { set: { adviceFen: 0 } })
  const person = await till.hospital.patient('周晚晴')
  const consultId = await fillIn(person)
  expect(await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })).toMatchObject({
    orderId: null,
    consult: { state: 'waiting', feeFen: 0 },
  })
  await till.hospital.runJobs()
  await pass(31)
  expect(await stateOf(consultId)).toBe('expired')
})
