import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { clock } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './now-card.scss'
import { minutesSinceCall, phaseOf, presentIn, standingOf, stepOf, waitedMinutes } from './standing'
import { TicketTags, aboutOf } from './ticket-row'
import type { ClinicQueue, StaffTicket } from '@xinglin/types/queue'

const timesWords = ({ calls }: StaffTicket) => (calls > 1 ? `叫了 ${calls} 次` : '已叫')

const agoWords = (minutes: number) => (minutes ? `${minutes} 分钟前` : '刚刚')

const TITLES = { call: '下一位', receive: '已叫，等他进来', finish: '就诊中', rest: '', over: '' }

/** What the minutes are, beside the patient. */
function sinceOf(queue: ClinicQueue, ticket: StaffTicket, now: number): string {
  const step = stepOf(queue)
  const waited = waitedMinutes(ticket, now)
  if (step === 'call') return waited ? `等了 ${waited} 分钟` : '刚到'
  const since = minutesSinceCall(ticket, now)
  if (step === 'receive') return `${timesWords(ticket)} · ${agoWords(since)}`
  return since ? `叫号后 ${since} 分钟` : '刚开始'
}

const Patient = ({ ticket, onOpen }: { ticket: StaffTicket; onOpen: () => void }) => (
  <View
    {...tappable(`${ticket.number} 号 ${ticket.patientName}，看详情`)}
    className="now__patient"
    hoverClass="now__patient--pressed"
    onClick={onOpen}
  >
    <View className="now__number">
      {ticket.number}
      <View className="now__unit">号</View>
    </View>
    <View className="now__text">
      <View className="now__name">{ticket.patientName}</View>
      <View className="now__about">{aboutOf(ticket)}</View>
      <TicketTags ticket={ticket} />
      {ticket.reason ? <View className="now__reason">{ticket.reason}</View> : null}
    </View>
    <Icon name="right" className="now__go" />
  </View>
)

/** The one who was called while another is in the room. */
const AtDoor = ({ ticket, now }: { ticket: StaffTicket; now: number }) => (
  <View className="now__door">
    门口：{ticket.number} 号 {ticket.patientName} · {timesWords(ticket)} · {agoWords(minutesSinceCall(ticket, now))}
  </View>
)

/** Why there is nobody to call, and what comes. */
function restWords(queue: ClinicQueue, now: number): string {
  const { away, seen } = standingOf(queue)
  const phase = phaseOf(queue, now)
  if (phase === 'over') return `看了 ${seen.length} 位`
  if (phase === 'early') return `${clock(queue.checkInFrom)} 起开放报到，已约 ${queue.absent} 位`
  if (away.length) return `${away.length} 位暂时离开，回来后会排在这里`
  return queue.absent ? `还有 ${queue.absent} 位没有报到` : '约了的都看过了'
}

export interface NowCardProps {
  queue: ClinicQueue
  now: number
  onOpen: (appointmentId: string) => void
  /** On the desk the buttons stand here; in the hand at the bottom of the page. */
  children?: ReactNode
}

/** Whom the doctor has to do with at this moment. */
export function NowCard({ queue, now, onOpen, children }: NowCardProps) {
  const step = stepOf(queue)
  const ticket = presentIn(queue)
  const { inRoom, called } = standingOf(queue)
  if (step === 'over' || !ticket)
    return (
      <Card kind="now" className="now" title={phaseOf(queue, now) === 'over' ? '门诊已结束' : '没有候诊的人'}>
        <View className="now__about">{restWords(queue, now)}</View>
        {children}
      </Card>
    )
  return (
    <Card
      kind="now"
      className="now"
      title={TITLES[step]}
      extra={<View className="now__since">{sinceOf(queue, ticket, now)}</View>}
    >
      <Patient ticket={ticket} onOpen={() => onOpen(ticket.appointmentId)} />
      {inRoom && called ? <AtDoor ticket={called} now={now} /> : null}
      {children ? <View className="now__steps">{children}</View> : null}
    </Card>
  )
}
