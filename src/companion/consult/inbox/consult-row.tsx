import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import type { InboxRow } from '@xinglin/types/consult-staff'
import { to } from '@/companion/navigation'
import { pastText } from '@/shared/time'
import { tappable } from '@/shared/ui/tappable'
import { Tag } from '@/shared/ui/tag'
import { KINDS, STATES, aboutText, endText, isAskedAgain } from '../words'
import './consult-row.scss'
import { TimeLeft } from './time-left'

const Tags = ({ consult }: { consult: Consult }) => {
  const { line, kind, state, unread, clock, callId } = consult
  const asked = isAskedAgain(consult)
  return (
    <View className="consult-row__tags">
      {line === 'emergency' ? <Tag tone="danger">急诊</Tag> : null}
      {callId ? <Tag tone="danger">视频中</Tag> : null}
      {unread ? <Tag tone="apricot">{`${unread} 条未读`}</Tag> : null}
      <Tag tone="grey">{KINDS[kind]}</Tag>
      <Tag tone={state === 'waiting' ? 'apricot' : 'grey'}>{asked ? '结束后追问' : STATES[state]}</Tag>
      {clock.heldUp ? <Tag tone="grey">延过一次</Tag> : null}
    </View>
  )
}

const Right = ({ row: { consult, lastAt }, now }: { row: InboxRow; now: number }) => {
  const { answerBy } = consult.clock
  if (answerBy) return <TimeLeft answerBy={answerBy} now={now} />
  return <View className="consult-row__at">{pastText(lastAt)}</View>
}

export interface ConsultRowProps {
  row: InboxRow
  now: number
}

/** One patient: who, what he said last, and how long the doctor still has. */
export function ConsultRow({ row, now }: ConsultRowProps) {
  const { consult, preview } = row
  const { id, patientName, alarm } = consult
  return (
    <View
      {...tappable(`${patientName}，打开问诊`)}
      className="consult-row"
      hoverClass="consult-row--pressed"
      onClick={() => to.consult(id)}
    >
      <View className="consult-row__text">
        <View className="consult-row__who">
          <View className="consult-row__name">{patientName}</View>
          <View className="consult-row__about">{aboutText(consult)}</View>
        </View>
        {alarm ? <View className="consult-row__alarm">⚠ 听着像急症：{alarm}</View> : null}
        {preview ? <View className="consult-row__preview">{preview}</View> : null}
        {endText(consult) ? <View className="consult-row__about">{endText(consult)}</View> : <Tags consult={consult} />}
      </View>
      <Right row={row} now={now} />
    </View>
  )
}
