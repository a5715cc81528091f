import type { StopPreview, StoppedVisit } from '@xinglin/types/stopping'
import type { TagProps } from '@/shared/ui/tag'
import { yuan } from '@/shared/money'
import { clock, dayText, momentText } from '@/shared/time'

/** What a doctor or the desk most often says. */
export const REASONS = ['医生病假', '医生外出抢救', '医生外出会诊', '诊室故障'] as const
export const LONGEST_REASON = 60

export const affectedIn = ({ visits }: Pick<StopPreview, 'visits'>) => visits.length

const counts = ({ booked, pending, standbys, spared }: StopPreview) =>
  [
    booked && `已约 ${booked} 位`,
    pending && `待支付 ${pending} 位`,
    standbys && `候补 ${standbys} 位`,
    spared && `已看或正在看 ${spared} 位（不受影响）`,
  ].filter(Boolean)

/** Whom it concerns, in a line. */
export const whomWords = (preview: StopPreview): string => counts(preview).join(' · ') || '这段时间还没有人约'

/** What it costs if nobody moves. */
export const moneyWords = ({ paid, refundFen }: StopPreview): string | null =>
  paid ? `${paid} 位已付，共 ${yuan(refundFen)}；不改约的全额退款，并各得一张 10 元券` : null

export const lateWords = ({ shortNotice, firstAt }: StopPreview): string | null =>
  shortNotice && firstAt ? `第一位是${momentText(firstAt)}，不到 24 小时。能不停尽量不停，停了请多打电话` : null

/** `沈怀安 明天 停诊`. */
export const titleOf = ({ doctorName, date }: Pick<StopPreview, 'doctorName' | 'date'>): string =>
  `${doctorName} ${dayText(date)} 停诊`

/** `已停诊：医生病假`, with the time when only a part is. */
export const stoppedWords = ({
  stopped,
  stoppedFrom,
}: {
  stopped: string | null
  stoppedFrom: string | null
}): string => `${stoppedFrom ? `${clock(stoppedFrom)} 起停诊` : '已停诊'}：${stopped ?? ''}`

/** The server wants `09:30`. */
export const clockOf = (at: string): string => clock(at).padStart(5, '0')

/** How a stopped visit stands, for whoever has to look after it. */
export function standOf({ choice, told }: { choice: StoppedVisit['choice']; told: boolean }): {
  words: string
  tone: NonNullable<TagProps['tone']>
} {
  if (choice === 'moved') return { words: '已改约', tone: 'green' }
  if (choice === 'refunded') return { words: '已退号', tone: 'grey' }
  return told ? { words: '已通知', tone: 'green' } : { words: '待联系', tone: 'apricot' }
}
