import { View } from '@tarojs/components'
import { pastText } from '@/shared/time'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { Tag } from '@/shared/ui/tag'
import { tappable } from '@/shared/ui/tappable'
import type { Message } from '@xinglin/types/notify'
import './message-row.scss'

export interface MessageRowProps {
  message: Message
  onOpen: () => void
}

/** Title and time, the words below; unread ones say so. */
export const MessageRow = ({ message: { title, body, at, read, page }, onOpen }: MessageRowProps) => (
  <View
    {...tappable(title)}
    className={classes('message', !read && 'message--new')}
    hoverClass="message--pressed"
    onClick={onOpen}
  >
    <View className="message__head">
      <View className="message__title">{title}</View>
      {read ? null : <Tag>未读</Tag>}
      <View className="message__time">{pastText(at)}</View>
    </View>
    <View className="message__body">{body}</View>
    {page ? (
      <View className="message__go">
        查看
        <Icon name="right" className="message__arrow" />
      </View>
    ) : null}
  </View>
)
