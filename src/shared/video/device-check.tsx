import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { DevicePreview, openPermissions, playTone } from '@/shared/platform/video'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/state-view'
import { CheckRow } from './check-row'
import type { DeviceTrouble } from './types'
import type { DeviceState } from './use-devices'
import { type Network, useNetwork } from './use-network'
import { deviceWords } from './words'
import './device-check.scss'

const PLACE = process.env.TARO_ENV === 'h5' ? 'web' : 'mini'
/** Louder than a quiet room. */
const HEARD = 0.08

const NETWORK: Record<Network, { words: string; tone: 'green' | 'apricot' | 'danger' | 'grey' }> = {
  checking: { words: '正在检查', tone: 'grey' },
  good: { words: '良好', tone: 'green' },
  slow: { words: '较慢', tone: 'apricot' },
  off: { words: '没有网络', tone: 'danger' },
}

const Speaker = () => {
  const [played, setPlayed] = useState(false)
  const play = () => void playTone().then(() => setPlayed(true))
  return (
    <CheckRow icon="sound" title="扬声器" hint={played ? '没听到请调大音量，再放一次' : '放一段提示音，听听看'}>
      <Button kind="secondary" small onClick={play}>
        {played ? '再放一次' : '放提示音'}
      </Button>
    </CheckRow>
  )
}

interface TroubleProps extends Pick<DeviceCheckProps, 'onRetry' | 'lent'> {
  trouble: DeviceTrouble
}

/** What is left to somebody whose mini-program sent him here. */
const WithoutCamera = () => (
  <Card title="还可以这样">
    <View className="device-check__way">点左上角返回，用文字、语音或图片和医生继续。</View>
    <View className="device-check__way">或者返回后再点“视频”，选“用手机浏览器打开”。</View>
  </Card>
)

function Trouble({ trouble, lent = false, onRetry }: TroubleProps) {
  const { title, hint } = deviceWords(trouble, lent ? 'lent' : PLACE)
  const settle = () => void openPermissions?.().then(onRetry)
  const mend =
    openPermissions && trouble === 'refused' ? { text: '去设置', onClick: settle } : { text: '重试', onClick: onRetry }
  const action = trouble === 'unsupported' ? undefined : mend
  return (
    <>
      <Card>
        <Empty icon="video-off" title={title} hint={hint} action={action} />
      </Card>
      {lent ? <WithoutCamera /> : null}
    </>
  )
}

const percent = (level: number) => ({ width: `${Math.round(level * 100)}%` })

function Found({ withPicture }: { withPicture: boolean }) {
  const [level, setLevel] = useState(0)
  const [heard, setHeard] = useState(false)
  const network = useNetwork()
  const listen = useCallback((now: number) => {
    setLevel(now)
    if (now > HEARD) setHeard(true)
  }, [])
  return (
    <View className="device-check">
      <View className={withPicture ? 'device-check__picture' : 'device-check__unseen'}>
        <DevicePreview onLevel={listen} />
      </View>
      <Card kind="list">
        <CheckRow
          icon="video"
          title="摄像头"
          hint={withPicture ? '上面看得到您自己就行' : '没有找到摄像头，对方只能听到声音'}
          finding={withPicture ? { words: '正常', tone: 'green' } : { words: '没有', tone: 'apricot' }}
        />
        <CheckRow
          icon="mic"
          title="麦克风"
          hint={
            <View className="device-check__level" aria-hidden="true">
              <View className="device-check__loud" style={percent(level)} />
            </View>
          }
          finding={heard ? { words: '听到了', tone: 'green' } : { words: '请说句话', tone: 'grey' }}
        />
        <Speaker />
        <CheckRow icon="link" title="网络" finding={NETWORK[network]} />
      </Card>
    </View>
  )
}

export interface DeviceCheckProps {
  state: DeviceState
  onRetry: () => void
  /** In a mini-program's web-view. */
  lent?: boolean
}

/** Whether one will be seen and heard, before anybody is called. */
export function DeviceCheck({ state, lent, onRetry }: DeviceCheckProps) {
  if (state === 'asking') {
    return (
      <Card>
        <Empty icon="video" title="正在打开摄像头和麦克风" hint="手机问“是否允许”时，请点允许" />
      </Card>
    )
  }
  if (state === 'ready' || state === 'voice-only') return <Found withPicture={state === 'ready'} />
  return <Trouble trouble={state} lent={lent} onRetry={onRetry} />
}
