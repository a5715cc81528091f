import { Hono } from 'hono'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { insuranceCentre } from '../../cloudfunctions/adapters/insurance/centre'
import type { InsuranceConfig } from '../../cloudfunctions/adapters/insurance/config'
import { insuranceDoorbell } from '../../cloudfunctions/adapters/insurance/doorbell'
import { wechatCertificate } from '../../cloudfunctions/adapters/insurance/wechat-certificate'
import type { FeeLine, FeeUpload, InsuranceSplit } from '../../cloudfunctions/kernel/insurance-rail'
import { authoriseInsurance } from '../../local/sandbox/insurance/authorise'
import { insuranceWiring, makeInsuranceSecrets } from '../../local/sandbox/insurance/config'
import { type Insured, tellInsured } from '../../local/sandbox/insurance/people'
import { insuranceSandbox } from '../../local/sandbox/insurance/sandbox'
import { type Settlement, settleInsurance } from '../../local/sandbox/insurance/settle'
import { World } from '../../local/sandbox/world'

const HOSPITAL = { code: 'H61010000001', name: '杏林互联网医院', area: '610100' }
const BASE = 'http://insurance.test/sandbox/insurance'
const NOTICES = 'http://hospital.test/callbacks/insurance'
/** Wednesday 2026-11-25, 09:00 in the hospital. */
const NINE = Date.parse('2026-11-25T01:00:00.000Z')

export const secrets = makeInsuranceSecrets()
export const XIAOMING = { name: '王小明', idNumber: '990101199003070015' }
export const OPENID = 'o-xiaoming'
export const LOCATION = '108.939840,34.341270'

/** 乙类 in the same way. */
export const PARTLY = 'XA02BCA230E001010100002'
/** 甲类 and nothing else: `workOut` puts this code there. */
export const COVERED = 'XA02BCA230E001010100001'

export const line = (amountFen: number, more: Partial<FeeLine> = {}): FeeLine => ({
  lineNo: '1',
  nationalCode: '',
  hospitalCode: 'GH01',
  name: '诊查费',
  quantity: 1,
  unitFen: amountFen,
  amountFen,
  ...more,
})

/** A centre, a hospital and a person on one clock. */
export const openBureau = (change: Partial<InsuranceConfig> = {}) => {
  const store = new SqliteStore(':memory:')
  let now = NINE
  const clock = () => now
  const posted: { body: string; taken: boolean }[] = []
  const wiring = insuranceWiring(secrets, { sandboxUrl: BASE, noticeUrl: NOTICES, hospital: HOSPITAL })
  const config = { ...wiring.centre, ...change }
  const doorbell = insuranceDoorbell(config, { clock })
  const world = new World(store, clock, async (_, headers, body) => {
    const taken = await doorbell.read({ headers: new Headers(headers), body }).then(
      () => true,
      () => false,
    )
    posted.push({ body, taken })
    const { status, body: text } = taken ? doorbell.accepted : doorbell.rejected
    return new Response(text, { status })
  })
  const app = new Hono().route('/sandbox/insurance', insuranceSandbox(world, wiring.sandbox))
  const fetch = async (url: string, init: RequestInit = {}) => app.request(url, init)
  let orders = 0

  const authorise = async (patient = XIAOMING, holder = patient) => {
    const { payAuthNo, authCode } = await authoriseInsurance(world, { openId: OPENID, patient, holder })
    const forRelative = holder !== patient
    const held = { holderName: holder.name, holderIdNumber: holder.idNumber, cityId: '610100', location: LOCATION }
    return { authCode, authorisation: { payAuthNo, forRelative, ...held } }
  }

  const uploadOf = async (change: Partial<FeeUpload> = {}): Promise<FeeUpload> => {
    orders += 1
    return {
      hospitalOrderNo: `HO${String(orders).padStart(8, '0')}`,
      batchNo: `B${orders}`,
      authorisation: (await authorise(change.patient ?? XIAOMING)).authorisation,
      patient: XIAOMING,
      visitKind: '11',
      visitNo: `V${orders}`,
      department: { code: '03.04', name: '心血管内科' },
      doctor: { code: 'D610100000001', name: '林静' },
      startsAt: '2026-11-25T01:15:00.000Z',
      lines: [line(8_000, { nationalCode: COVERED }), line(2_000, { lineNo: '2' })],
      useAccount: true,
      ...change,
    }
  }

  const centre = insuranceCentre(config, { fetch, clock })

  const ordered = async (change: Partial<FeeUpload> = {}) => {
    const upload = await uploadOf(change)
    const order = await centre.uploadFees(upload)
    return { upload, order, split: await centre.placeOrder(order, upload) }
  }

  const settle = (
    { order, upload }: { order: { payOrdId: string }; upload: FeeUpload },
    { fundFen, accountFen, mutualAidFen, otherFen }: InsuranceSplit,
  ): Promise<Settlement> =>
    settleInsurance(world, {
      payOrdId: order.payOrdId,
      payAuthNo: upload.authorisation.payAuthNo,
      ...{ fundFen, accountFen: accountFen + mutualAidFen, otherFen },
    })

  return {
    ...{
      world,
      store,
      app,
      fetch,
      config,
      wiring,
      centre,
      doorbell,
      posted,
      clock,
      authorise,
      uploadOf,
      ordered,
      settle,
    },
    wallet: wechatCertificate(wiring.wechatCertificate, { fetch, clock }),
    passMinutes: (minutes: number) => (now += minutes * 60_000),
    insured: (change: Partial<Insured>, idNumber = XIAOMING.idNumber) =>
      tellInsured(store, idNumber, '2026-11-25', change),
    paid: async (change: Partial<FeeUpload> = {}) => {
      const made = await ordered(change)
      await settle(made, made.split)
      return made
    },
    close: () => store.close(),
  }
}

export type Bureau = ReturnType<typeof openBureau>

/** 职工: account 15.00, family pool 5.00, 60 % above a deductible of 10.00. */
export const EMPLOYEE: Partial<Insured> = {
  kind: '310',
  inForce: true,
  accountFen: 1_500,
  poolFen: 500,
  deductibleFen: 1_000,
  capFen: 450_000,
  fundPercent: 60,
}
