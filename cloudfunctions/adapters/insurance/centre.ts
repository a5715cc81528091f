import type {
  FeeUpload,
  InsuranceCentre,
  InsuranceOrder,
  InsuranceRefund,
  InsuranceState,
} from '../../kernel/insurance-rail'
import type { RefundState } from '../../kernel/rail-books'
import { RailRefused, RailUnknown } from '../../kernel/rails'
import { type AskCentre, centreCalls } from './call'
import type { InsuranceConfig, RailFittings } from './config'
import { type ExactObject, isObject, textOf } from './exact'
import { feesOf, identityOf, totalOf } from './fees'
import { yuan } from './money'
import { insuredPersons } from './person'
import { splitIfAny, splitOf } from './split'
import { meaningOf } from './states'
import { statementReader } from './statement'
import { compactTime, readTime } from './times'

/** An answer about another order is none. */
const about = (data: ExactObject, { payOrdId }: Pick<InsuranceOrder, 'payOrdId'>): ExactObject => {
  if (textOf(data['payOrdId']) !== payOrdId) throw new RailUnknown('an answer about another order')
  return data
}

/** Where the centre puts its number for the visit. */
const visitIdOf = (data: ExactObject): string => {
  const extra = isObject(data['extData']) ? data['extData'] : {}
  const settled = isObject(extra['preSetl']) ? extra['preSetl'] : {}
  return textOf(data['mdtrtId']) || textOf(extra['mdtrtId']) || textOf(settled['mdtrt_id'])
}

const orderOf = (data: ExactObject): InsuranceOrder => {
  const order = {
    payOrdId: textOf(data['payOrdId']),
    payToken: textOf(data['payToken']),
    visitId: visitIdOf(data),
  }
  if (!order.payOrdId || !order.payToken || !order.visitId) throw new RailUnknown('6201 without order, token or visit')
  return order
}

const stateOf = (data: ExactObject): InsuranceState => {
  const code = textOf(data['ordStas'])
  const state = meaningOf(code)
  if (state !== 'paid' && state !== 'refunded') return { state, code, split: splitIfAny(data) }
  const at = readTime(textOf(data['traceTime']))
  const split = state === 'paid' ? splitOf(data) : splitIfAny(data)
  if (!at) throw new RailUnknown('6301 does not say when')
  return { state, code, split, railId: textOf(data['payOrdId']), at }
}

const refundBody = ({ order, refundNo, at, kind, split, payAuthNo }: InsuranceRefund) => {
  const cashFen = kind === 'ALL' ? split.ownFen : 0
  return {
    payOrdId: order.payOrdId,
    appRefdSn: refundNo,
    appRefdTime: compactTime(at),
    totlRefdAmt: yuan(split.totalFen - split.ownFen + cashFen),
    psnAcctRefdAmt: yuan(split.accountFen + split.mutualAidFen),
    fundRefdAmt: yuan(split.fundFen),
    cashRefdAmt: yuan(cashFen),
    refdType: kind,
    payAuthNo,
  }
}

const insuranceFen = ({ totalFen, ownFen }: InsuranceRefund['split']) => totalFen - ownFen

/** `EXP` says that the centre itself does not know yet. */
const refundStateOf = (data: ExactObject, refund: InsuranceRefund): RefundState => {
  const status = textOf(data['refStatus'])
  if (status === 'FAIL') return { state: 'failed' }
  if (status !== 'SUCC') throw new RailUnknown('the outcome of the refund is open')
  return {
    state: 'succeeded',
    railId: refund.order.payOrdId,
    refundedFen: insuranceFen(refund.split),
    at: readTime(textOf(data['refdTime'])) ?? refund.at,
  }
}

const placing =
  (ask: AskCentre, { hospital }: InsuranceConfig): InsuranceCentre['placeOrder'] =>
  async (order, upload) => {
    const data = await ask(
      '6202',
      {
        ...{ payOrdId: order.payOrdId, payToken: order.payToken, mdtrtId: order.visitId },
        ...{ payAuthNo: upload.authorisation.payAuthNo, setlLatlnt: upload.authorisation.location },
        ...{ orgCodg: hospital.code, orgBizSer: upload.hospitalOrderNo, chrgBchno: upload.batchNo, feeType: '01' },
        acctUsedFlag: upload.useAccount ? '1' : '0',
      },
      'payOrdId',
    )
    const split = splitOf(about(data, order))
    if (split.totalFen !== totalOf(upload)) throw new RailUnknown('the centre counts another total')
    return split
  }

/** 医保移动支付中心, asked over SM2/SM4 envelopes. */
export const insuranceCentre = (config: InsuranceConfig, fittings: RailFittings = {}): InsuranceCentre => {
  const ask = centreCalls(config, fittings)
  const personOf = insuredPersons(config, fittings)
  const named = (order: InsuranceOrder, patient: FeeUpload['patient']) => ({
    ...{ payOrdId: order.payOrdId, payToken: order.payToken, orgCodg: config.hospital.code },
    ...identityOf(patient),
  })

  const query: InsuranceCentre['query'] = async (order, patient) =>
    stateOf(about(await ask('6301', named(order, patient), 'payOrdId'), order))

  /** A refusal to revoke is understood by looking: it was too late, or it had been done. */
  const afterRefusal = async (refused: RailRefused, order: InsuranceOrder, patient: FeeUpload['patient']) => {
    const { state } = await query(order, patient)
    if (state === 'paid' || state === 'revoked') return state
    throw refused
  }

  const revoke: InsuranceCentre['revoke'] = async (order, patient) => {
    try {
      const data = await ask('6401', named(order, patient), null)
      if (textOf(data['success']) === 'false') throw new RailRefused('NOT_REVOKED')
      return 'revoked'
    } catch (error) {
      if (!(error instanceof RailRefused)) throw error
      return afterRefusal(error, order, patient)
    }
  }

  return {
    uploadFees: async (upload) =>
      orderOf(await ask('6201', feesOf(config, upload, await personOf(upload)), 'payOrdId')),
    placeOrder: placing(ask, config),
    query,
    revoke,
    refund: async (refund) => refundStateOf(await ask('6203', refundBody(refund), 'refStatus'), refund),
    statement: statementReader(config, fittings),
  }
}
