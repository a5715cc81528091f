import { USUAL_PATHS, type CentreCall } from '../../cloudfunctions/adapters/insurance/config'
import { EnvelopeCodec } from '../../cloudfunctions/adapters/insurance/envelope'
import { feesOf } from '../../cloudfunctions/adapters/insurance/fees'
import { insuredPersons } from '../../cloudfunctions/adapters/insurance/person'
import { RailRefused } from '../../cloudfunctions/kernel/rails'
import { type Bureau, EMPLOYEE, XIAOMING, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

type Body = Record<string, unknown>

/** What a call is answered with when its body is this, letter by letter. */
const post = async (call: CentreCall, text: string) => {
  const response = await bureau.fetch(`${bureau.config.baseUrl}${USUAL_PATHS[call]}`, { method: 'POST', body: text })
  return (await response.json()) as { code: string; message: string; success: boolean; encData?: string }
}

const codec = (clock = bureau.clock) => new EnvelopeCodec(bureau.config.envelope, clock)
const ask = (call: CentreCall, data: Body) => post(call, codec().seal(data))

/** A good body of 6201. */
const fees = async (): Promise<Body> => {
  const upload = await bureau.uploadOf()
  const person = await insuredPersons(bureau.config, { fetch: bureau.fetch, clock: bureau.clock })(upload)
  return feesOf(bureau.config, upload, person)
}

const expectNo = (answer: Awaited<ReturnType<typeof ask>>, code: string) => {
  expect(answer).toEqual({ code, message: expect.any(String), success: false })
}

const without = (body: Body, field: string): Body => {
  const { [field]: _, ...rest } = body
  return rest
}

describe('the centre looks at the envelope first', () => {
  const touched = async (change: Body) => {
    const sealed = JSON.parse(codec().seal(await fees())) as Body
    return post('6201', JSON.stringify({ ...sealed, ...change }))
  }

  test('a good one is taken', async () => expect(await touched({})).toMatchObject({ code: '0', success: true }))

  test.each([
    ['10005', { signData: Buffer.alloc(64, 1).toString('base64') }],
    ['10002', { appId: 'SOMEBODYELSESAPP0001' }],
    ['10001', { encType: 'AES' }],
    ['10001', { version: '1.0.0' }],
    ['10004', { encData: '00'.repeat(16) }],
    ['10004', { encData: '' }],
    ['10003', { timestamp: 'yesterday' }],
  ])('%s for %j', async (code, change) => expectNo(await touched(change), code))

  test.each(['', 'null', '[]', '{}', '<xml/>'])('%j is no envelope', async (text) => {
    expectNo(await post('6201', text), '10001')
  })

  test.each([
    [-301, '10003'],
    [-300, '0'],
    [300, '0'],
    [301, '10003'],
  ])('a clock %d seconds off: %s', async (seconds, code) => {
    const body = await fees()
    const answer = await post('6201', codec(() => bureau.clock() + seconds * 1000).seal(body))
    expect(answer.code).toBe(code)
  })
})

describe('fees (6201)', () => {
  test.each(
    'orgCodg psnNo insutype medOrgOrd begntime idNo userName idType insuCode iptOtpNo deptCode deptName caty medType feeType medfeeSumamt psnSetlway chrgBchno pubHospRfomFlag feedetailList ecToken'.split(
      ' ',
    ),
  )('need %s', async (field) => {
    const body = await fees()
    expectNo(await ask('6201', without(body, field)), '20001')
    expectNo(await ask('6201', { ...body, [field]: '' }), '20001')
  })

  test.each(['feedetlSn', 'medinsListCodg', 'feeOcurTime', 'cnt', 'pric', 'detItemFeeSumamt'])(
    'need %s in each line',
    async (field) => {
      const body = await fees()
      const [first = {}, ...rest] = body['feedetailList'] as Body[]
      expectNo(await ask('6201', { ...body, feedetailList: [without(first, field), ...rest] }), '20001')
    },
  )

  test.each<[string, Body]>([
    ['20003', { medfeeSumamt: '100.01' }],
    ['20003', { fulamtOwnpayAmt: '20.00', preselfpayAmt: '0.00', inscpScpAmt: '79.99' }],
    ['20002', { medfeeSumamt: '100.001' }],
    ['20002', { medfeeSumamt: '-100.00' }],
    ['20002', { begntime: '2026-11-25' }],
    ['20002', { medType: '99' }],
    ['20002', { medOrgOrd: 'X'.repeat(21) }],
    ['20004', { orgCodg: 'H99999999999' }],
    ['30004', { userName: '王小红' }],
    ['30004', { idNo: '990101196001010012' }],
    ['30004', { psnNo: '00000000000000000000' }],
    ['30004', { insutype: '390' }],
    ['30001', { ecToken: 'of-nobody' }],
  ])('%s for %j', async (code, change) => expectNo(await ask('6201', { ...(await fees()), ...change }), code))

  test('are refused under a number that has other fees', async () => {
    const body = await fees()
    await ask('6201', body)
    expectNo(await ask('6201', { ...body, drName: '别人' }), '40003')
  })

  test('need the number of the visit when there is no token of the certificate', async () => {
    const { ecToken: _, ...body } = await fees()
    const { authorisation } = await bureau.authorise()
    expectNo(await ask('6201', { ...body, payAuthNo: authorisation.payAuthNo }), '20001')
    const visited = await ask('6201', { ...body, payAuthNo: authorisation.payAuthNo, mdtrtId: 'MD1' })
    expect(visited).toMatchObject({ code: '0' })
    expectNo(await ask('6201', { ...body, medOrgOrd: 'HO2', payAuthNo: 'AUTH0', mdtrtId: 'MD1' }), '30001')
  })
})

describe('an authorisation', () => {
  test('is used for one order', async () => {
    const { authorisation } = await bureau.authorise()
    await bureau.ordered({ authorisation })
    await expect(bureau.ordered({ authorisation })).rejects.toThrow(new RailRefused('30003'))
  })

  test('lives for a quarter of an hour', async () => {
    const body = await fees()
    bureau.passMinutes(15)
    expectNo(await ask('6201', body), '30002')
    const upload = await bureau.uploadOf()
    bureau.passMinutes(14)
    const order = await bureau.centre.uploadFees(upload)
    bureau.passMinutes(1)
    await expect(bureau.centre.placeOrder(order, upload)).rejects.toThrow(new RailRefused('30002'))
  })
})

describe('an order', () => {
  test.each([
    ['6202', 'payAuthNo'],
    ['6202', 'orgBizSer'],
    ['6202', 'chrgBchno'],
    ['6202', 'feeType'],
    ['6202', 'mdtrtId'],
    ['6301', 'payToken'],
    ['6301', 'idNo'],
    ['6301', 'idType'],
    ['6401', 'userName'],
    ['6401', 'payOrdId'],
  ] as const)('%s needs %s', async (call, field) => {
    const { order, upload } = await bureau.ordered()
    const body: Body = {
      ...{ payOrdId: order.payOrdId, payToken: order.payToken, orgCodg: bureau.config.hospital.code },
      ...{ payAuthNo: upload.authorisation.payAuthNo, mdtrtId: order.visitId, orgBizSer: 'HO', chrgBchno: 'B' },
      ...{ feeType: '01', idNo: XIAOMING.idNumber, userName: XIAOMING.name, idType: '01' },
    }
    expect(await ask(call, body)).toMatchObject({ code: '0' })
    expectNo(await ask(call, without(body, field)), '20001')
  })

  test('is shown to nobody without its number, its token and its person', async () => {
    const { order } = await bureau.ordered()
    const query = (change: Partial<typeof order>, who = XIAOMING) => bureau.centre.query({ ...order, ...change }, who)
    await expect(query({ payOrdId: 'ORD0' })).rejects.toThrow(new RailRefused('40001'))
    await expect(query({ payToken: 'x' })).rejects.toThrow(new RailRefused('40002'))
    await expect(query({}, { ...XIAOMING, name: '王小红' })).rejects.toThrow(new RailRefused('30004'))
    await expect(bureau.centre.revoke({ ...order, payToken: 'x' }, XIAOMING)).rejects.toThrow(new RailRefused('40002'))
  })

  test('is not placed with another visit or another authorisation, nor when it is over', async () => {
    const { order, upload } = await bureau.ordered()
    const again = await bureau.uploadOf()
    await expect(bureau.centre.placeOrder({ ...order, visitId: 'x' }, upload)).rejects.toThrow(RailRefused)
    await expect(bureau.centre.placeOrder(order, again)).rejects.toThrow(new RailRefused('30001'))
    await bureau.centre.revoke(order, XIAOMING)
    await expect(bureau.centre.placeOrder(order, upload)).rejects.toThrow(new RailRefused('40004'))
  })
})

describe('a refund (6203)', () => {
  const body = async (): Promise<Body> => {
    const { order, split, upload } = await bureau.paid()
    expect(split).toMatchObject({ fundFen: 4_200, accountFen: 1_500, mutualAidFen: 500, ownFen: 3_800 })
    return {
      ...{ payOrdId: order.payOrdId, appRefdSn: 'R1', appRefdTime: '20261125100000', refdType: 'HI' },
      ...{ totlRefdAmt: '62.00', fundRefdAmt: '42.00', psnAcctRefdAmt: '20.00', cashRefdAmt: '0.00' },
      payAuthNo: upload.authorisation.payAuthNo,
    }
  }
  const money = { fundRefdAmt: '0.00', psnAcctRefdAmt: '0.00', refdType: 'CASH' }

  test.each(['payOrdId', 'appRefdSn', 'appRefdTime', 'refdType', 'totlRefdAmt', 'fundRefdAmt', 'cashRefdAmt'])(
    'needs %s',
    async (field) => expectNo(await ask('6203', without(await body(), field)), '20001'),
  )

  test.each<[string, Body]>([
    ['50002', { totlRefdAmt: '62.01', fundRefdAmt: '42.01' }],
    ['50002', { totlRefdAmt: '63.00' }],
    ['50002', { totlRefdAmt: '61.00', fundRefdAmt: '41.00' }],
    ['50002', { refdType: 'ALL' }],
    ['50002', { refdType: 'CASH' }],
    ['50002', { ...money, totlRefdAmt: '38.01', cashRefdAmt: '38.01' }],
    ['20002', { refdType: 'SOME' }],
    ['20002', { appRefdTime: '2026-11-25 10:00:00' }],
    ['20002', { ecToken: 'x' }],
    ['30001', { payAuthNo: 'AUTH0' }],
    ['40001', { payOrdId: 'ORD0' }],
  ])('%s for %j', async (code, change) => expectNo(await ask('6203', { ...(await body()), ...change }), code))

  test('of the same number with other content is refused', async () => {
    const good = await body()
    expect(await ask('6203', good)).toMatchObject({ code: '0' })
    expectNo(await ask('6203', { ...good, appRefdTime: '20261125100001' }), '50003')
  })

  test('of money piece by piece never exceeds what was paid, and insurance follows', async () => {
    const good = await body()
    const piece = (n: number, yuan: string) => ({
      ...good,
      ...{ ...money, appRefdSn: `C${n}`, cashRefdAmt: yuan, totlRefdAmt: yuan },
    })
    expect(await ask('6203', piece(1, '30.00'))).toMatchObject({ code: '0' })
    expectNo(await ask('6203', piece(2, '8.01')), '50002')
    expect(await ask('6203', piece(3, '8.00'))).toMatchObject({ code: '0' })
    expect(await ask('6203', good)).toMatchObject({ code: '0' })
  })

  test('of what was never paid is refused', async () => {
    const { order, split, upload } = await bureau.ordered()
    const refund = { order, split, refundNo: 'R1', at: '2026-11-25T02:00:00.000Z', kind: 'HI' as const }
    const { payAuthNo } = upload.authorisation
    await expect(bureau.centre.refund({ ...refund, payAuthNo })).rejects.toThrow(new RailRefused('50001'))
  })
})
