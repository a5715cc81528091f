import { EnvelopeCodec } from '../../cloudfunctions/adapters/insurance/envelope'
import { type ExactObject, parseExact } from '../../cloudfunctions/adapters/insurance/exact'
import { insuranceDoorbell } from '../../cloudfunctions/adapters/insurance/doorbell'
import { NoticeRejected } from '../../cloudfunctions/kernel/rails'
import { type Bureau, EMPLOYEE, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

const NOTICE = {
  ...{ callType: '02', payOrdId: 'ORD1', medOrgOrd: 'HO1', traceTime: '20261125090000' },
  ...{ feeSumamt: '100.00', psnAcctPay: '30.00', fundPay: '50.00' },
}
const sealed = (data: object, clock = bureau.clock) =>
  new EnvelopeCodec(bureau.wiring.sandbox.envelope, clock).seal(data)
const read = (body: string) => bureau.doorbell.read({ headers: new Headers(), body })

describe('a notice of the centre', () => {
  test.each(['ownpayAmt', 'ownPayAmt'])('is read with its own part spelled %s', async (spelling) => {
    expect(await read(sealed({ ...NOTICE, [spelling]: '20.00' }))).toEqual({
      ...{ id: '6302.ORD1.02', about: 'insurance', hospitalOrderNo: 'HO1', payOrdId: 'ORD1' },
      split: { totalFen: 10_000, fundFen: 5_000, accountFen: 3_000, mutualAidFen: 0, otherFen: 0, ownFen: 2_000 },
    })
  })

  test('without amounts names the order all the same', async () => {
    const { payOrdId, medOrgOrd, callType } = NOTICE
    expect(await read(sealed({ payOrdId, medOrgOrd, callType }))).toMatchObject({ payOrdId: 'ORD1', split: null })
  })

  test.each<[string, object]>([
    ['whose parts do not add up', { ...NOTICE, ownpayAmt: '19.00' }],
    ['without its own part', NOTICE],
    ['with an amount that is none', { ...NOTICE, ownpayAmt: 'x' }],
  ])('%s names the order, and no money', async (_, data) => {
    expect(await read(sealed(data))).toMatchObject({ payOrdId: 'ORD1', split: null })
  })

  test('of another kind means nothing to us', async () => {
    expect(await read(sealed({ ...NOTICE, callType: '01', ownpayAmt: '20.00' }))).toBeNull()
  })

  test('is taken as long as it may have been on its way, and not for ever', async () => {
    const good = { ...NOTICE, ownpayAmt: '20.00' }
    const written = (hoursAgo: number) => sealed(good, () => bureau.clock() - hoursAgo * 3_600_000)
    expect(await read(written(24))).not.toBeNull()
    await expect(read(written(24.01))).rejects.toThrow(NoticeRejected)
    await expect(read(written(-0.1))).rejects.toThrow(NoticeRejected)
    const strict = insuranceDoorbell({ ...bureau.config, noticeMaxAgeMs: 300_000 }, { clock: bureau.clock })
    await expect(strict.read({ headers: new Headers(), body: written(1) })).rejects.toThrow(NoticeRejected)
  })
})

describe('nothing is believed', () => {
  test.each<[string, object]>([
    ['for another hospital', { ...NOTICE, ownpayAmt: '20.00', orgCode: 'H99999999999' }],
    ['about no order', { ...NOTICE, payOrdId: '' }],
    ['about no order of ours', { ...NOTICE, medOrgOrd: '' }],
  ])('%s', async (_, data) => {
    await expect(read(sealed(data))).rejects.toThrow(NoticeRejected)
  })

  test.each(['', 'null', '[]', '{}', '{"success":true}', 'x'.repeat(600_000)])('that is no envelope', async (body) => {
    await expect(read(body)).rejects.toThrow(NoticeRejected)
  })

  test('of an envelope that was touched, or that we sealed ourselves', async () => {
    const body = sealed({ ...NOTICE, ownpayAmt: '20.00' })
    for (const field of ['appId', 'timestamp', 'encData', 'signData', 'version']) {
      const { [field]: _, ...rest } = parseExact(body) as ExactObject
      await expect(read(JSON.stringify(rest))).rejects.toThrow(NoticeRejected)
    }
    const own = new EnvelopeCodec(bureau.config.envelope, bureau.clock).seal({ ...NOTICE, ownpayAmt: '20.00' })
    await expect(read(own)).rejects.toThrow(NoticeRejected)
  })
})

test('our reply is an envelope that the centre can open', () => {
  const centre = new EnvelopeCodec(bureau.wiring.sandbox.envelope, bureau.clock)
  const { accepted, rejected } = bureau.doorbell
  expect(accepted).toMatchObject({ status: 200, contentType: 'application/json; charset=utf-8' })
  expect(centre.open(parseExact(accepted.body) as ExactObject)).toMatchObject({ success: true })
  expect(rejected.status).toBe(500)
  expect(centre.open(parseExact(rejected.body) as ExactObject)).toMatchObject({ success: false })
})

describe('the courier of the sandbox', () => {
  const told = async () => {
    const made = await bureau.paid()
    await bureau.world.deliverDue()
    return { ...made, notices: await Promise.all(bureau.posted.map(({ body }) => read(body))) }
  }

  test('brings what the order says', async () => {
    const { order, upload, split, notices } = await told()
    const { hospitalOrderNo } = upload
    expect(notices).toMatchObject([{ about: 'insurance', payOrdId: order.payOrdId, hospitalOrderNo, split }])
  })

  test('brings it twice under one id when it feels like it', async () => {
    await bureau.world.setMood('insurance', { notices: 'twice' })
    const { notices } = await told()
    expect(notices).toHaveLength(2)
    expect(new Set(notices.map((notice) => notice?.id)).size).toBe(1)
  })

  test('brings it late, and it is still taken; or never', async () => {
    await bureau.world.setMood('insurance', { notices: 'late', noticeDelaySeconds: 1_200 })
    expect((await told()).notices).toHaveLength(0)
    bureau.passMinutes(20)
    await bureau.world.deliverDue()
    expect(bureau.posted).toMatchObject([{ taken: true }])
    await bureau.world.setMood('insurance', { notices: 'never' })
    await bureau.paid()
    bureau.passMinutes(60)
    await bureau.world.deliverDue()
    expect(bureau.posted).toHaveLength(1)
  })
})
