import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useNow } from '@/shared/hooks/now'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { Pictures } from '@/shared/platform/video'
import { tappable } from '@/shared/ui/tappable'
import { Watermark } from '@/shared/ui/watermark'
import { Icon } from '@/shared/ui/icon'
import { RecordingMark } from './recording-mark'
import { draw } from './session'
import { Tools } from './tools'
import type { ActiveCall, Side } from './types'
import { QUALITY, TROUBLES, statusWords } from './words'
import './call-view.scss'

const OTHER: Record<Side, Side> = { patient: 'doctor', doctor: 'patient' }

/** Who shows his screen looks at it, and where the other draws is what he wants to be looked at; else it is the other one. One can swap. */
function useMain({ side, sharing, strokes }: ActiveCall) {
  const [main, setMain] = useState<Side>(OTHER[side])
  useEffect(() => setMain(sharing ? side : OTHER[side]), [sharing, side])
  const drawn = strokes.at(-1)
  useEffect(() => {
    if (drawn && drawn.by !== side) setMain(drawn.on)
  }, [drawn, side])
  return { main, swap: () => setMain(OTHER[main]) }
}

function Head({ active, name, onThread }: CallViewProps) {
  const now = useNow()
  const { quality, link, trouble } = active
  return (
    <View className="call-view__head">
      {onThread ? (
        <View {...tappable('回到问诊')} className="call-view__back" onClick={onThread}>
          <Icon name="chat" />
          <View>回到问诊</View>
        </View>
      ) : null}
      <View className="call-view__state" role="status">
        <View className="call-view__name">{name}</View>
        {link === 'on' ? <View className="call-view__status">{statusWords(active, name, now)}</View> : null}
        {link === 'on' && quality && !trouble ? (
          <View className={`call-view__quality call-view__quality--${quality}`}>{QUALITY[quality]}</View>
        ) : null}
        <RecordingMark active={active} />
      </View>
    </View>
  )
}

/** Over the place of the other's picture, while there is none. */
function Covered({ active, name }: Pick<CallViewProps, 'active' | 'name'>) {
  const now = useNow()
  return (
    <View className="call-view__cover" role="status">
      <Icon name={active.trouble || active.link === 'broken' ? 'warning' : 'video'} className="call-view__cover-icon" />
      <View className="call-view__cover-words">
        {active.trouble ? TROUBLES[active.trouble] : statusWords(active, name, now)}
      </View>
    </View>
  )
}

export interface CallViewProps {
  active: ActiveCall
  /** Who is at the other end. */
  name: string
  /** Null where the thread is not in this app. */
  onThread: (() => void) | null
}

/** The call itself: the other's picture as large as it goes, one's own small. */
export function CallView({ active, name, onThread }: CallViewProps) {
  useScreenGuard()
  const [pen, setPen] = useState(false)
  const { main, swap } = useMain(active)
  const { side, link, strokes, cameraOff, sharing, trouble } = active
  const isLive = link === 'on' && !trouble
  return (
    <View className="call-view">
      <Head active={active} name={name} onThread={onThread} />
      <View className="call-view__stage">
        <Pictures
          {...{ side, main, strokes, cameraOff, sharing }}
          live={isLive}
          onSwap={swap}
          onStroke={pen && isLive ? (points) => draw(main, points) : null}
        />
        {isLive ? null : <Covered active={active} name={name} />}
      </View>
      <Tools active={active} pen={pen} onPen={setPen} />
      <Watermark />
    </View>
  )
}
