import { LivePlayer, LivePusher, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { tappable } from '@/shared/ui/tappable'
import type { DeviceTrouble, Side } from '@/shared/video/types'
import type { PicturesProps } from './video'
import { Drawn } from './video-drawn.weapp'
import { roomStore } from './video-room.weapp'
import './video.scss'

export { connect } from './video-room.weapp'

export const VIDEO_WAY = 'live'
export const canShareScreen = (): boolean => false

const SCOPES = ['scope.camera', 'scope.record']

/** Asked once by the host; refused, it stays so until he changes it on the host's own page. */
export async function openDevices(): Promise<DeviceTrouble | null> {
  try {
    for (const scope of SCOPES) await Taro.authorize({ scope })
    return null
  } catch {
    return 'refused'
  }
}

export const openPermissions = async (): Promise<void> => {
  await Taro.openSetting()
}

export const hasCamera = (): boolean => true
export const hasCameras = (): Promise<boolean> => Promise.resolve(true)
/** The host closes them with the component that uses them. */
export const closeDevices = (): void => {}

const TONE_HZ = 660
const TONE_MS = 600

export async function playTone(): Promise<void> {
  const sound = Taro.createWebAudioContext()
  const tone = sound.createOscillator() as unknown as OscillatorNode
  tone.frequency.value = TONE_HZ
  tone.connect(sound.destination as unknown as AudioNode)
  tone.start()
  await new Promise((done) => setTimeout(done, TONE_MS))
  tone.stop()
  await sound.close()
}

const LOUDEST = 100

/** The own picture is shown before anything is pushed anywhere. */
export function DevicePreview({ onLevel }: { onLevel: (level: number) => void }) {
  useEffect(() => Taro.createLivePusherContext().startPreview({}), [])
  return (
    <LivePusher
      className="video"
      mode="RTC"
      enableMic
      onAudioVolumeNotify={({ detail }) =>
        onLevel(Math.min(1, Number((detail as { volume?: number }).volume ?? 0) / LOUDEST))
      }
    />
  )
}

const codeOf = ({ detail }: { detail: { code: number } }) => detail.code

/** Both sides send upright pictures of this shape, so that thousandths mean the same. */
const ASPECT = '3:4'

const Own = () => {
  const room = roomStore.use()
  if (!room) return null
  return (
    <LivePusher
      key={room.round}
      className="video"
      url={room.pushUrl}
      mode="RTC"
      aspect={ASPECT}
      autopush
      enableMic={!room.muted}
      enableCamera={!room.cameraOff}
      pictureInPictureMode={['push', 'pop']}
      onStateChange={(event) => room.onPushed(codeOf(event))}
    />
  )
}

const Other = () => {
  const room = roomStore.use()
  if (!room) return null
  return (
    <LivePlayer
      key={room.round}
      className="video"
      src={room.playUrl}
      mode="RTC"
      objectFit="contain"
      autoplay
      autoPauseIfNavigate={false}
      pictureInPictureMode={['push', 'pop']}
      onStateChange={(event) => room.onPlayed(codeOf(event))}
    />
  )
}

/** The player is there before its picture is: only it can say when that comes. */
export function Pictures({ side, main, onSwap, strokes, onStroke }: PicturesProps) {
  const small: Side = main === 'doctor' ? 'patient' : 'doctor'
  const on = (whose: Side) => strokes.filter((stroke) => stroke.on === whose)
  const pictureOf = (whose: Side) => (whose === side ? <Own /> : <Other />)
  return (
    <>
      <View className="video-stage">
        <View className="video-stage__upright">
          {pictureOf(main)}
          <Drawn strokes={on(main)} onStroke={onStroke} />
        </View>
      </View>
      <View {...tappable('切换大小画面')} className="video-small" onClick={onSwap}>
        {pictureOf(small)}
        <Drawn strokes={on(small)} onStroke={null} />
      </View>
    </>
  )
}
