import { isDefinedError, type InferClientErrors } from '@orpc/client'
import type { Api } from '@xinglin/types/contract'
import type { TicketState } from '@xinglin/types/queue'
import { errorText } from '@/shared/api/errors'

type Queue = InferClientErrors<Api>['queue']
export type MoveError = Queue['stepAway'] | Queue['comeBack'] | Queue['leave']

/** What it is by now, when a tap came too late. */
const NOW: Record<TicketState, string> = {
  waiting: '您已经在排队了',
  called: '已经叫到您了，请进诊室',
  'in-room': '已经请您进诊室了',
  'stepped-away': '位置已经给您留着了',
  skipped: '刚叫过您，请点“我回来了”',
  missed: '刚叫过您，请点“我回来了”',
  done: '这次已经看完了',
  left: '已经退出候诊了',
}

/** A refusal in words. */
export function moveTrouble(error: MoveError | null): string | undefined {
  if (!error) return undefined
  if (isDefinedError(error) && error.code === 'NOT_NOW') return NOW[error.data.state]
  if (isDefinedError(error) && error.code === 'NOT_CHECKED_IN') return '还没有报到，请先报到'
  if (isDefinedError(error) && error.code === 'CLINIC_OVER') return '这个门诊已经结束了'
  return errorText(error)
}
