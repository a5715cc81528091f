import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { CAN_DICTATE, dictate } from '@/shared/platform/dictation'
import { Button } from '@/shared/ui/button'

export interface MicProps {
  /** What stands in the box already: speech is added to it. */
  text: string
  onText: (text: string) => void
}

const joined = (before: string, words: string) => (before && words ? `${before}，${words}` : before || words)

/** Speaks instead of typing; where the host cannot listen, the keyboard's own microphone can. */
export function Mic({ text, onText }: MicProps) {
  const [stop, setStop] = useState<{ now: () => void } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const listening = useRef(stop)
  listening.current = stop
  useEffect(() => () => listening.current?.now(), [])
  if (!CAN_DICTATE) return <View className="guide__hint">不方便打字，可以点键盘上的话筒，说出来</View>
  const listen = () => {
    setTrouble(null)
    const end = dictate({
      onWords: (words) => onText(joined(text, words)),
      onEnd: (why) => {
        setStop(null)
        setTrouble(why)
      },
    })
    setStop({ now: end })
  }
  return (
    <>
      <Button kind="secondary" icon="mic" onClick={() => (stop ? stop.now() : listen())}>
        {stop ? '正在听，说完点这里' : '说出来'}
      </Button>
      {trouble ? (
        <View className="guide__hint" role="status">
          {trouble}
        </View>
      ) : null}
    </>
  )
}
