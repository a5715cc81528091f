import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { sendRecordings, useWaitingPieces } from './recording-waiting'
import './recording.scss'

/** The doctor's device still has some of it: it goes on by itself, and the page should stay open that long. */
export function RecordingRest() {
  const waiting = useWaitingPieces()
  useEffect(() => void sendRecordings(), [])
  if (waiting === 0) return null
  return (
    <View className="rec-rest" role="status">
      录像还有 {waiting} 段在上传，请先不要关掉这个页面
    </View>
  )
}
