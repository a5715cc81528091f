import { yuan } from '../../../cloudfunctions/adapters/insurance/money'
import { compactTime, wallTime } from '../../../cloudfunctions/adapters/insurance/times'
import type { CentreOrder } from './books'

/** The amounts as 6202, 6301 and 6302 name them. */
export const amountsOf = ({ working }: CentreOrder) => ({
  feeSumamt: yuan(working.totalFen),
  psnAcctPay: yuan(working.accountFen + working.mutualAidFen),
  selfAcctPay: yuan(working.accountFen),
  acctMulaidPay: yuan(working.mutualAidFen),
  fundPay: yuan(working.fundFen),
  othFeeAmt: yuan(working.otherFen),
  hospPartAmt: yuan(0),
  deposit: yuan(0),
})

/** 预结算: how the amounts came about, in the names of the national settlement. */
export const preSettlement = ({ working, insuranceKind, visitKind, visitId, patient, traceAt }: CentreOrder) => ({
  psn_name: patient.name,
  insutype: insuranceKind,
  mdtrt_id: visitId,
  med_type: visitKind,
  medfee_sumamt: yuan(working.totalFen),
  fulamt_ownpay_amt: yuan(working.fullyOwnFen),
  overlmt_selfpay: yuan(0),
  preselfpay_amt: yuan(working.firstOwnFen),
  inscp_scp_amt: yuan(working.coveredFen),
  act_pay_dedc: yuan(working.deductibleFen),
  hifp_pay: yuan(working.fundFen),
  fund_pay_sumamt: yuan(working.fundFen),
  psn_part_amt: yuan(working.totalFen - working.fundFen),
  acct_pay: yuan(working.accountFen),
  acct_mulaid_pay: yuan(working.mutualAidFen),
  psn_cash_pay: yuan(working.ownFen),
  setl_time: wallTime(traceAt),
  feedetail: working.lines.map((line) => ({
    feedetl_sn: line.lineNo,
    det_item_fee_sumamt: yuan(line.amountFen),
    chrgitm_lv: line.itemClass,
    fulamt_ownpay_amt: yuan(line.fullyOwnFen),
    preselfpay_amt: yuan(line.firstOwnFen),
    inscp_scp_amt: yuan(line.coveredFen),
  })),
})

/** `HI` when insurance pays all of it, `ALL` with money beside, `CASH` when insurance pays nothing. */
const settlementKind = ({ working }: CentreOrder) => {
  if (working.ownFen === 0) return 'HI'
  return working.ownFen === working.totalFen ? 'CASH' : 'ALL'
}

/** What 6301 and 6302 say about where an order stands. */
export const traceOf = (order: CentreOrder) => ({
  payOrdId: order.id,
  medOrgOrd: order.hospitalOrderNo,
  callType: order.settledAt ? '02' : '01',
  traceTime: compactTime(order.traceAt),
  setlType: settlementKind(order),
})
