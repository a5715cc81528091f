import { View } from '@tarojs/components'
import type { Gathering } from '@xinglin/types/gathering'
import type { AirHere } from '@/shared/gathering/air/here'
import { setCameraOff, setMuted, shareScreen, stopAir, stopSharing, switchCamera } from '@/shared/gathering/air/session'
import { useNow } from '@/shared/hooks/now'
import { BROADCAST_WAY, BroadcastPicture } from '@/shared/platform/broadcaster'
import { canShareScreen } from '@/shared/platform/video'
import { toast } from '@/shared/ui/toast'
import { clockWords } from '@/shared/video/clock-words'
import { ToolButton } from '@/shared/video/tool-button'
import { airWords } from './words'
import '@/shared/video/call-view.scss'
import './air.scss'

const turn = () => void switchCamera().catch(() => toast('换不了摄像头'))

const Tools = ({ here: { muted, cameraOff, sharing } }: { here: AirHere }) => (
  <View className="air__tools">
    <ToolButton
      icon={muted ? 'mic-off' : 'mic'}
      words={muted ? '取消静音' : '静音'}
      on={muted}
      onClick={() => setMuted(!muted)}
    />
    <ToolButton
      icon={cameraOff ? 'video-off' : 'video'}
      words={cameraOff ? '开摄像头' : '关摄像头'}
      on={cameraOff}
      onClick={() => setCameraOff(!cameraOff)}
    />
    {BROADCAST_WAY === 'stream' ? <ToolButton icon="refresh" words="换摄像头" onClick={turn} /> : null}
    {canShareScreen() ? (
      <ToolButton
        icon="screen"
        words={sharing ? '停止共享' : '共享屏幕'}
        on={sharing}
        onClick={() => (sharing ? stopSharing() : void shareScreen())}
      />
    ) : null}
    <ToolButton icon="hang-up" words="停止画面" danger onClick={() => void stopAir()} />
  </View>
)

/** What all see, how it gets through, and what the host can do with it. */
export function OnAir({ gathering, here }: { gathering: Gathering; here: AirHere }) {
  const now = useNow()
  return (
    <View className="air">
      <View className="air__head">
        <View className="air__dot" />
        <View className="air__since">正在直播 {clockWords((now - here.since) / 1000)}</View>
      </View>
      <View className="air__picture">
        <BroadcastPicture />
      </View>
      <View className="air__state" role="status">
        {airWords(here, gathering.onAir !== null)}
      </View>
      <Tools here={here} />
    </View>
  )
}
