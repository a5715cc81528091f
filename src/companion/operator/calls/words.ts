import type { CallTask } from '@xinglin/types/notify'
import { momentText, pastText } from '@/shared/time'
import type { TagProps } from '@/shared/ui/tag'

export type Outcome = NonNullable<CallTask['outcome']>
export type List = 'open' | 'later' | 'claimed' | 'done'

export const LISTS: Record<List, string> = { open: '待打', later: '稍后再打', claimed: '联系中', done: '已完成' }

export const EMPTIES: Record<List, { title: string; hint?: string }> = {
  open: { title: '没有要打的电话', hint: '医生停诊时，要打的电话会列在这里' },
  later: { title: '没有要再打的', hint: '没人接的，过一会儿会回到“待打”' },
  claimed: { title: '没有人在打' },
  done: { title: '还没有打完的' },
}

export const OUTCOMES: Record<Outcome, string> = {
  reached: '打通了',
  'no-answer': '没人接',
  'wrong-number': '号码不对',
}

const TONES: Record<Outcome, NonNullable<TagProps['tone']>> = {
  reached: 'green',
  'no-answer': 'apricot',
  'wrong-number': 'danger',
}

const triesText = (tries: number) => (tries ? ` · ${tries} 次没人接` : '')

/** What to know of a task in one line. */
export function aboutText({ state, callBy, callAt, createdAt, doneAt, tries }: CallTask, now: number): string {
  if (state === 'done') return `${pastText(doneAt ?? createdAt)}${triesText(tries)}`
  if (Date.parse(callAt) > now) return `${momentText(callAt)}再打${triesText(tries)}`
  const late = Date.parse(callBy) <= now
  return `${late ? '已过' : ''}${momentText(callBy)}${late ? '' : '前打'}${triesText(tries)}`
}

export interface Mark {
  words: string
  tone: NonNullable<TagProps['tone']>
}

/** Where a task is; nothing to say of one that waits. */
export function markOf({ state, mine, outcome }: CallTask): Mark | null {
  if (state === 'open') return null
  if (state === 'claimed') return mine ? { words: '我在打', tone: 'green' } : { words: '同事在打', tone: 'grey' }
  return outcome ? { words: OUTCOMES[outcome], tone: TONES[outcome] } : { words: '不用打了', tone: 'grey' }
}

/** What is said after a result was written down. */
export function afterCall({ state, outcome, callAt }: CallTask): string {
  if (state === 'open') return `没人接，${momentText(callAt)}再打`
  return outcome === 'no-answer' ? '打了三次没人接，已结束' : '已记下'
}

/** `138 0013 8000`. */
export const spaced = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** The visit of a stopped clinic that a call is about; null for other calls. */
export const stoppedVisitOf = ({ page }: Pick<CallTask, 'page'>): string | null =>
  /^\/booking\/stopped\/index\?appointmentId=([^&]+)$/.exec(page ?? '')?.[1] ?? null
