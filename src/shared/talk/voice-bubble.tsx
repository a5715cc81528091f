import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { toast } from '@/shared/ui/toast'
import { playSound, stopSound, useHeard, useSpeaking } from './sound'

export interface VoiceBubbleProps {
  id: string
  seconds: number
  /** From the other side: says until it was heard that it is new. */
  fresh: boolean
  /** Where to hear it. */
  address: () => Promise<string>
}

/** Longer speech, longer bubble; in steps of the screen's width. */
const widthFor = (seconds: number) => `${Math.min(30 + seconds, 68)}%`

/** A voice message: its length, whether it was heard, and a tap to hear it. */
export function VoiceBubble({ id, seconds, fresh, address }: VoiceBubbleProps) {
  const speaking = useSpeaking(id)
  const heard = useHeard(id)
  const [busy, setBusy] = useState(false)
  const play = async () => {
    setBusy(true)
    try {
      playSound(id, await address(), () => toast('这段语音在这台手机上放不出来'))
    } catch {
      toast('语音没有打开，请再点一次')
    } finally {
      setBusy(false)
    }
  }
  const words = `${seconds} 秒语音${fresh && !heard ? '，未听' : ''}`
  return (
    <View className="bubble__voice-line">
      <View
        {...tappable(speaking ? '停止播放' : `播放${words}`)}
        className={classes('bubble__voice', busy && 'bubble__voice--busy')}
        style={{ width: widthFor(seconds) }}
        onClick={() => (speaking ? stopSound() : void (busy || play()))}
      >
        <Icon name={speaking ? 'sound' : 'play'} />
        <View className="bubble__seconds">{speaking ? '正在放' : `${seconds}″`}</View>
      </View>
      {fresh && !heard ? <View className="bubble__fresh">未听</View> : null}
    </View>
  )
}
