import { View } from '@tarojs/components'
import { Tiles } from '@/shared/ui/tiles'
import { open } from '../navigation'
import './desk.scss'

const WAYS = [
  { icon: 'chat', words: '社区待回答', about: '病友的提问', go: () => open('/community/unanswered/index') },
  { icon: 'balance', words: '版块情况', about: '近 7 天、30 天', go: () => open('/community/health/index') },
  { icon: 'message', words: '消息', about: '给您的通知', go: () => open('/pages/messages/index') },
] as const

/** An adviser's first page: who waits for an answer. */
export const AdviserHome = ({ name }: { name: string }) => (
  <>
    <View className="desk__hello">{name}，您好</View>
    <Tiles tiles={WAYS} />
  </>
)
