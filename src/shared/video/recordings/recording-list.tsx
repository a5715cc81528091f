import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Recording } from '@xinglin/types/consult-recordings'
import { useState } from 'react'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { TROUBLE_WORDS, lengthWords } from '../recording-words'
import { Player } from './player'
import type { OpenPart } from './types'
import './recordings.scss'

const copy = (consultId: string) => void Taro.setClipboardData({ data: consultId })

/** Said to whoever complains, and asked for by whoever looks into it. */
export const ConsultNumber = ({ consultId }: { consultId: string }) => (
  <View className="recordings__number">
    <View className="recordings__id">问诊编号 {consultId}</View>
    <Button kind="text" small onClick={() => copy(consultId)}>
      复制
    </Button>
  </View>
)

const IN_ROOM = '这次通话由直播服务录制，存在医院的云端。要看请联系医院'

interface OneProps {
  recording: Recording
  open: OpenPart
}

function One({ recording, open }: OneProps) {
  const [playing, setPlaying] = useState(false)
  const { startedAt, seconds, trouble, inRoom, parts } = recording
  return (
    <Card>
      <View className="recordings__when">{momentText(startedAt)}</View>
      <View className="recordings__about">{seconds === null ? '正在通话' : `通话 ${lengthWords(seconds)}`}</View>
      {trouble ? <View className="recordings__trouble">{TROUBLE_WORDS[trouble]}</View> : null}
      {inRoom ? <View className="recordings__about">{IN_ROOM}</View> : null}
      {parts.length === 0 || playing ? null : (
        <Button kind="secondary" icon="play" onClick={() => setPlaying(true)}>
          看录像
        </Button>
      )}
      {playing ? <Player recording={recording} open={open} /> : null}
    </Card>
  )
}

/** Each call of a consult, the latest first. */
export const RecordingList = ({ recordings, open }: { recordings: readonly Recording[]; open: OpenPart }) => (
  <>
    {recordings.map((recording) => (
      <One key={recording.callId} recording={recording} open={open} />
    ))}
  </>
)
