import { View } from '@tarojs/components'
import { pastText } from '@/shared/time'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import type { Message } from '@xinglin/types/notify'
import './message-row.scss'

const Title = ({ title, read, at }: Message) => (
  <View className="message__head">
    <View className="message__title">{title}</View>
    {read ? null : <Tag>未读</Tag>}
    <View className="message__time">{pastText(at)}</View>
  </View>
)

/** Title and time, the words below; unread ones say so. */
export const MessageRow = ({ message, onRead }: { message: Message; onRead: () => void }) => (
  <Row first={<Title {...message} />} second={message.body} onClick={onRead} plain />
)
