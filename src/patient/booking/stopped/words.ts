import { isDefinedError, type InferClientErrors } from '@orpc/client'
import type { Api } from '@xinglin/types/contract'
import type { Alternative, StoppedVisit } from '@xinglin/types/stopping'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'

/** What the move does to his money, before he taps. */
export function moneyWords({ money, feeFen }: Alternative, paidFen: number): string {
  if (money === 'carried') return `已付的 ${yuan(paidFen)} 直接转过去，不用再付`
  if (money === 'again') return `原来付的 ${yuan(paidFen)} 全额退回，新号 ${yuan(feeFen)} 另付`
  if (money === 'online') return `${yuan(feeFen)}，号留 15 分钟等您付款`
  return money === 'counter' ? `${yuan(feeFen)}，就诊当天在医院付` : '不收费'
}

export const whyWords = ({ why }: Alternative): string =>
  ({ 'same-doctor': '原来的医生', 'same-department': '同一科室', 'same-speciality': '看同样的病' })[why]

/** What giving the visit back brings. */
export const backWords = ({ paidFen, couponFen }: StoppedVisit): string =>
  paidFen ? `${yuan(paidFen)} 全额退款，加 ${couponFen / 100} 元券` : `退号，得一张 ${couponFen / 100} 元券`

/** What happens by itself, and when. */
export const byItself = ({ paidFen, chooseBy }: StoppedVisit): string =>
  `${momentText(chooseBy)} 前没有选，会自动${paidFen ? '全额退款' : '退号'}并送券。`

/** What a refusal means for him; null for what is no refusal by a rule. */
export function refusalWords(error: InferClientErrors<Api>['booking']['moveStopped'] | null): string | null {
  if (!error || !isDefinedError(error)) return null
  if (error.code === 'SLOT_FULL')
    return error.data.alternatives.length ? '这个号刚被约走了，下面是现在还有的' : '这个号刚被约走了'
  if (error.code === 'SLOT_NOT_RELEASED') return `这一天的号还没放出，${momentText(error.data.releasesAt)}放号`
  if (error.code === 'TOO_MANY_THAT_DAY') return `同一天最多预约 ${error.data.limit} 个号，请选别的日子`
  return error.message
}
