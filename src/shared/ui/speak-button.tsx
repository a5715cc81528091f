import { useEffect, useState } from 'react'
import { CAN_SPEAK, speak, stopSpeaking } from '@/shared/platform/speech'
import { Button } from './button'

/** Reads the main information of a page aloud; absent where the platform cannot. */
export function SpeakButton({ text }: { text: string }) {
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => () => (CAN_SPEAK ? stopSpeaking() : undefined), [])
  if (!CAN_SPEAK) return null
  const toggle = () => {
    if (speaking) stopSpeaking()
    else speak(text)
    setSpeaking(!speaking)
  }
  return (
    <Button kind="text" icon="sound" onClick={toggle}>
      {speaking ? '停止朗读' : '读给我听'}
    </Button>
  )
}
