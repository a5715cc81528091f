import { ourNumber } from '../../cloudfunctions/adapters/alipay-pay/trade-number'
import type { RailBooks } from './money'

interface WechatBooks {
  orders: { tradeNo: string; totalFen: number; state: string }[]
  refunds: { tradeNo: string; refundFen: number; status: string }[]
}

interface AlipayBooks {
  trades: {
    outTradeNo: string
    totalFen: number
    paidAt: string | null
    refunds: { fen: number; doneAt: string | null }[]
  }[]
}

interface InsuranceBooks {
  movements: { hospitalOrderNo: string; refundNo: string | null; totalFen: number }[]
}

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0)

const read = async <T>(url: string, rail: string): Promise<T> =>
  (await (await fetch(`${url}/sandbox/${rail}/hooks/books`)).json()) as T

/** What the three sandboxes behind a gateway keep. */
export const sandboxBooks = async (url: string): Promise<RailBooks> => {
  const wechat = await read<WechatBooks>(url, 'wechat-pay')
  const alipay = await read<AlipayBooks>(url, 'alipay')
  const { movements } = await read<InsuranceBooks>(url, 'insurance')
  const kept = { wechat: new Map<string, number>(), alipay: new Map<string, number>() }
  for (const { tradeNo, totalFen, state } of wechat.orders) kept.wechat.set(tradeNo, state === 'SUCCESS' ? totalFen : 0)
  for (const { tradeNo, refundFen, status } of wechat.refunds) {
    if (status === 'SUCCESS') kept.wechat.set(tradeNo, (kept.wechat.get(tradeNo) ?? 0) - refundFen)
  }
  for (const { outTradeNo, totalFen, paidAt, refunds } of alipay.trades) {
    const back = sum(refunds.filter(({ doneAt }) => doneAt !== null).map(({ fen }) => fen))
    kept.alipay.set(ourNumber(outTradeNo), paidAt ? totalFen - back : 0)
  }
  const ofClaim = (wanted: string | null) =>
    sum(
      movements
        .filter(({ hospitalOrderNo }) => wanted === null || hospitalOrderNo === wanted)
        .map(({ refundNo, ...parts }) => (refundNo ? -1 : 1) * insuredFen(parts)),
    )
  return {
    keptOfTrade: (tradeNo) => kept.wechat.get(tradeNo) ?? kept.alipay.get(tradeNo) ?? 0,
    keptOfClaim: ofClaim,
    keptBy: (wallet) => sum([...kept[wallet].values()]),
    keptFromInsurance: () => ofClaim(null),
  }
}

const insuredFen = (parts: object) => {
  const { fundFen = 0, accountFen = 0, mutualAidFen = 0, otherFen = 0 } = parts as Record<string, number>
  return fundFen + accountFen + mutualAidFen + otherFen
}
