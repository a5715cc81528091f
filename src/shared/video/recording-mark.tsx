import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { recordingState } from './recording'
import { markOf } from './recording-words'
import type { ActiveCall } from './types'
import './recording.scss'

/** A red dot with its word, on both sides, for as long as the call is recorded. */
export function RecordingMark({ active: { call, side, met } }: { active: ActiveCall }) {
  const mark = markOf(call, side, met, recordingState.use())
  if (!mark) return null
  return (
    <View className="rec-mark">
      <View className={classes('rec-dot', !mark.on && 'rec-dot--off')} />
      {mark.words}
    </View>
  )
}
