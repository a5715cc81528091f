import { Text, View } from '@tarojs/components'
import type { Message } from '@xinglin/types/consult-talk'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { AlarmBanner } from './alarm-banner'
import { Bubble } from './bubble'
import type { Side } from './clock-words'
import { DocumentBubble } from './document-bubble'
import type { Line } from './lines'
import { PictureBubble } from './picture-bubble'
import { openAttachment } from './use-attachment'
import { VoiceBubble } from './voice-bubble'
import type { Outbox } from './use-outbox'

export interface Setting {
  consultId: string
  side: Side
  /** Undefined where nothing may be said any more. */
  onMarks: Outbox['sendMarks'] | undefined
  onOpenPlan: () => void
}

const PlanCard = ({ side, onOpenPlan }: Setting) => (
  <View {...tappable('看治疗方案')} className="bubble__plan" onClick={onOpenPlan}>
    <Icon name="list" />
    <View className="bubble__plan-words">
      <View className="bubble__plan-title">治疗方案</View>
      <View className="bubble__plan-about">
        {side === 'patient' ? '结论、治疗、注意，点开看' : '已发给病人，点开看'}
      </View>
    </View>
    <Icon name="right" />
  </View>
)

interface InnerProps {
  message: Message
  own: boolean
  setting: Setting
}

function Inner({ message, own, setting }: InnerProps) {
  const { consultId, onMarks } = setting
  const { content } = message
  if (content.kind === 'text') return <Text userSelect>{content.text}</Text>
  if (content.kind === 'plan') return <PlanCard {...setting} />
  if (content.kind === 'event') return null
  const { attachment } = content
  const address = () => openAttachment(consultId, attachment.id)
  const marks = onMarks && ((id: string, strokes: Parameters<typeof onMarks>[1]) => onMarks(id, strokes, ''))
  if (content.kind === 'voice') {
    return <VoiceBubble id={attachment.id} seconds={attachment.seconds ?? 1} fresh={!own} address={address} />
  }
  if (content.kind === 'document') {
    const { name, bytes, pages } = attachment
    return <DocumentBubble name={name} bytes={bytes} pages={pages} address={address} />
  }
  const drawn = content.kind === 'marks' ? { strokes: content.strokes, note: content.note } : {}
  return <PictureBubble consultId={consultId} attachment={attachment} {...drawn} onMarks={marks} />
}

/** A message that the hospital has. */
export function MessageLine({ line, setting }: { line: Extract<Line, { kind: 'message' }>; setting: Setting }) {
  const { message, own, name, read } = line
  const foot = read === null ? null : read ? '已读' : '未读'
  return (
    <>
      <Bubble own={own} name={name} bare={message.content.kind !== 'text'} foot={foot}>
        <Inner message={message} own={own} setting={setting} />
      </Bubble>
      {message.alarm ? <AlarmBanner flag={message.alarm.flag} side={setting.side} /> : null}
    </>
  )
}
