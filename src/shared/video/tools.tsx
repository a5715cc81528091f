import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { canShareScreen, hasCamera, hasCameras } from '@/shared/platform/video'
import { toast } from '@/shared/ui/toast'
import { clearDrawn, hangUp, setCameraOff, setMuted, shareScreen, stopSharing, switchCamera } from './session'
import { ToolButton } from './tool-button'
import type { ActiveCall } from './types'

const useCameras = () =>
  useQuery({ queryKey: ['video', 'cameras'], queryFn: hasCameras, staleTime: 60_000, meta: { once: true } }).data ??
  false

const turn = () => void switchCamera().catch(() => toast('换不了摄像头'))

interface PenProps {
  pen: boolean
  onPen: (pen: boolean) => void
  hasDrawn: boolean
}

const Pen = ({ pen, onPen, hasDrawn }: PenProps) => (
  <>
    <ToolButton icon="pen" words={pen ? '收起画笔' : '画笔'} on={pen} onClick={() => onPen(!pen)} />
    {hasDrawn ? <ToolButton icon="undo" words="擦掉" onClick={clearDrawn} /> : null}
  </>
)

const Share = ({ sharing }: { sharing: boolean }) => {
  const share = () => void (sharing ? stopSharing() : shareScreen())
  return <ToolButton icon="screen" words={sharing ? '停止共享' : '共享屏幕'} on={sharing} onClick={share} />
}

export interface ToolsProps extends Omit<PenProps, 'hasDrawn'> {
  active: ActiveCall
}

/** What one can do during a call; hanging up is the red one. */
export function Tools({ active, pen, onPen }: ToolsProps) {
  const cameras = useCameras()
  const { muted, cameraOff, sharing, side, strokes, call } = active
  const isOn = call.state === 'on'
  return (
    <View className="tools">
      <ToolButton
        icon={muted ? 'mic-off' : 'mic'}
        words={muted ? '取消静音' : '静音'}
        on={muted}
        onClick={() => setMuted(!muted)}
      />
      {hasCamera() ? (
        <ToolButton
          icon={cameraOff ? 'video-off' : 'video'}
          words={cameraOff ? '开摄像头' : '关摄像头'}
          on={cameraOff}
          onClick={() => setCameraOff(!cameraOff)}
        />
      ) : null}
      {cameras ? <ToolButton icon="refresh" words="换摄像头" onClick={turn} /> : null}
      {isOn ? <Pen pen={pen} onPen={onPen} hasDrawn={strokes.length > 0} /> : null}
      {isOn && side === 'doctor' && canShareScreen() ? <Share sharing={sharing} /> : null}
      <ToolButton icon="hang-up" words={isOn ? '挂断' : '取消'} danger onClick={hangUp} />
    </View>
  )
}
