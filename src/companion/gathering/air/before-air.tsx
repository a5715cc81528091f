import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { isOnAirHere } from '@/shared/gathering/air/here'
import { enterAir } from '@/shared/gathering/air/session'
import { BROADCAST_WAY } from '@/shared/platform/broadcaster'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ErrorLine } from '@/shared/ui/state-view'
import { DeviceCheck } from '@/shared/video/device-check'
import { useDevices } from '@/shared/video/use-devices'
import { InputRow } from './input-row'
import './air.scss'

interface GivenProps {
  gatheringId: string
}

function Start({ gatheringId, disabled }: GivenProps & { disabled: boolean }) {
  const start = useCommand(orpc.gathering.goOnAir, {
    onSuccess: ({ run, push }, { way }) => enterAir({ gatheringId, way, run, pushUrl: push?.url ?? '' }),
  })
  const go = () => BROADCAST_WAY && start.mutate({ gatheringId, way: BROADCAST_WAY })
  return (
    <>
      <ErrorLine error={start.error} />
      <Button icon="video" disabled={disabled} busy={start.isPending} onClick={go}>
        开始直播画面
      </Button>
    </>
  )
}

/** Whether he will be seen and heard; camera and microphone are open as long as he looks. */
function Check({ gatheringId, onClose }: GivenProps & { onClose: () => void }) {
  const { state, ask, isReady } = useDevices(isOnAirHere)
  return (
    <View className="air-check">
      <DeviceCheck state={state} onRetry={() => void ask()} />
      {isReady ? (
        <View className="air-check__inputs">
          <Card kind="list">
            <InputRow kind="camera" />
            <InputRow kind="microphone" />
          </Card>
        </View>
      ) : null}
      <Start gatheringId={gatheringId} disabled={!isReady} />
      <Button kind="text" onClick={onClose}>
        先不开画面
      </Button>
    </View>
  )
}

interface BeforeAirProps extends GivenProps {
  /** What the card says first. */
  words: string
}

/** The way onto the air: nothing is opened before he asks for it. */
export function BeforeAir({ gatheringId, words }: BeforeAirProps) {
  const [open, setOpen] = useState(false)
  if (open) return <Check gatheringId={gatheringId} onClose={() => setOpen(false)} />
  return (
    <Card title="开播">
      <View className="air-words">{words}</View>
      <Button icon="video" kind="secondary" onClick={() => setOpen(true)}>
        检查摄像头和麦克风
      </Button>
    </Card>
  )
}
