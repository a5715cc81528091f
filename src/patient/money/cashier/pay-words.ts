import { ORPCError } from '@orpc/client'
import type { Parts } from '@xinglin/types/billing'
import { codeOf, errorText } from '@/shared/api/errors'
import { yuan } from '@/shared/money'

/** The rail's own word, for the help desk. */
export function railCodeWords(error: unknown): string {
  const data: unknown = error instanceof ORPCError ? error.data : null
  const code = (data as { railCode?: unknown } | null)?.railCode
  return typeof code === 'string' && code ? `（代码 ${code}）` : ''
}

/** Said elsewhere: beside the wallets, by the page's own face, or by the watch. */
const ELSEWHERE = ['NOT_OFFERED', 'ORDER_EXPIRED', 'ORDER_NOT_PAYABLE', 'PAYMENT_UNCERTAIN']

/** What is said above the button about a payment that did not begin; null when it is said elsewhere or no rule spoke. */
export function payTrouble(error: unknown): string | null {
  const code = codeOf(error) ?? ''
  if (ELSEWHERE.includes(code)) return null
  if (code === 'RAIL_UNREACHABLE') return '支付通道暂时没有回应，没有扣款，过一会儿再点一次'
  if (code === 'FORBIDDEN') return '就诊人还没有授权您缴费，请他在自己的手机上同意一下'
  return `${errorText(error)}${railCodeWords(error)}`
}

/** `确认支付 ¥12.00`; where nothing is left to him, who pays. */
export function payWords({ cashFen, totalFen, couponFen }: Parts): string {
  if (cashFen > 0) return `确认支付 ${yuan(cashFen)}`
  return couponFen === totalFen ? '确认，不用再付' : '确认，由医保支付'
}
