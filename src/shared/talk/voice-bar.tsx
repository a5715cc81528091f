import { View } from '@tarojs/components'
import { LONGEST_SECONDS } from '@/shared/attachments/limits'
import type { Voice } from '@/shared/attachments/use-voice'
import { Button } from '@/shared/ui/button'

const WORDS = { asking: '正在打开麦克风…', ending: '正在收尾…', full: `录满 ${LONGEST_SECONDS} 秒了` } as const

const wordsOf = ({ phase, seconds }: Voice) =>
  phase === 'recording' || phase === 'idle' ? `正在录音 ${seconds} / ${LONGEST_SECONDS} 秒` : WORDS[phase]

/** Stands in the composer's place while he speaks: thrown away or sent by a tap. */
export const VoiceBar = ({ voice }: { voice: Voice }) => {
  const ready = voice.phase === 'recording' || voice.phase === 'full'
  return (
    <View className="composer__voice">
      <View className="composer__speaking" role="status">
        <View className="composer__dot" />
        {wordsOf(voice)}
      </View>
      <View className="composer__choices">
        <Button kind="secondary" onClick={voice.cancel} disabled={voice.phase === 'ending'}>
          取消
        </Button>
        <Button onClick={voice.send} disabled={!ready} busy={voice.phase === 'ending'}>
          发送
        </Button>
      </View>
    </View>
  )
}
