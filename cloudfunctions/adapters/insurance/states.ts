type Meaning = 'open' | 'paid' | 'refunded' | 'revoked' | 'failed' | 'unknown'

/** 医保订单状态 → what it means for the insurance part alone. Money's own refunds (9, 10) leave it paid. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['0', 'open'], // 已保存
  ['1', 'open'], // 预结算完成
  ['2', 'open'], // 结算中
  ['3', 'open'], // 自费完成
  ['4', 'paid'], // 医保支付完成
  ['5', 'paid'], // 院内结算完成
  ['6', 'paid'], // 结算完成
  ['7', 'refunded'], // 已退款
  ['8', 'refunded'], // 已医保全部退款
  ['9', 'paid'], // 仅自费全部退款
  ['10', 'paid'], // 仅自费部分退款
  ['11', 'refunded'], // 医保全部退自费部分退款
  ['12', 'revoked'], // 已撤销
  ['13', 'revoked'], // 医保已撤销
  ['14', 'failed'], // 异常
  ['15', 'failed'], // 结算失败
  ['16', 'failed'], // 医保结算失败自费冲正失败
])

/** 17 退款中 and everything that is not in the list is `unknown`: to be asked again, at last by a person. */
export const meaningOf = (ordStas: string): Meaning => MEANINGS.get(ordStas) ?? 'unknown'
