import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { orpc } from '@/shared/api/client'
import { useLive } from '@/shared/hooks/live'
import { useNow } from '@/shared/hooks/now'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { activeCall } from './active'
import { clockWords } from './clock-words'
import './incoming-call.scss'

const ASK_MS = 2_000
const SIDE = HOSPITAL_APP === 'companion' ? 'doctor' : 'patient'
const CALLER = SIDE === 'doctor' ? '病人' : '医生'

export interface IncomingCallProps {
  consultId: string
  /** `callId` of the consult's view: null hides the bar. */
  callId: string | null
}

interface BarProps {
  words: string
  action: string
  rings?: boolean
  consultId: string
}

const Bar = ({ words, action, rings, consultId }: BarProps) => {
  const open = () => void Taro.navigateTo({ url: `/consult/call/index?consultId=${encodeURIComponent(consultId)}` })
  return (
    <View
      {...tappable(`${words}，${action}`)}
      className={classes('incoming', rings && 'incoming--rings')}
      hoverClass="incoming--pressed"
      onClick={open}
    >
      <Icon name="video" className="incoming__icon" />
      <View className="incoming__words">{words}</View>
      <View className="incoming__action">{action}</View>
    </View>
  )
}

function Known({ consultId, callId }: { consultId: string; callId: string }) {
  const own = activeCall.use()
  const now = useNow()
  const { data } = useLive(orpc.consult.watchCall, { consultId, callId, after: 0 }, { everyMs: ASK_MS })
  const call = own?.call.id === callId ? own.call : data?.call
  if (!call || call.state === 'over' || call.state === 'missed') return null
  const isIn = own?.call.id === callId
  const seconds = (now - Date.parse(call.answeredAt ?? call.startedAt)) / 1000
  if (call.state === 'on') {
    return <Bar consultId={consultId} words={`视频通话中 ${clockWords(seconds)}`} action={isIn ? '回到视频' : '加入'} />
  }
  if (call.by === SIDE) return <Bar consultId={consultId} words="正在呼叫" action="回到视频" />
  return <Bar consultId={consultId} words={`${CALLER}邀请您视频`} action="接听" rings />
}

/** One line above a thread, or at home: the call that rings or goes on, and the way into it. */
export const IncomingCall = ({ consultId, callId }: IncomingCallProps) =>
  callId ? <Known consultId={consultId} callId={callId} /> : null
