import { useCallback, useEffect, useState } from 'react'
import { allowSound, sayOpen } from './voice'

/** `asleep`: it was on, and after a new start the browser wants a tap first. */
export type Sound = 'off' | 'asleep' | 'on'

const KEY = 'xinglin.display.sound'

const remembered = (): boolean => {
  try {
    return localStorage.getItem(KEY) === 'on'
  } catch {
    return false
  }
}

const remember = (sound: 'on' | 'off') => {
  try {
    localStorage.setItem(KEY, sound)
  } catch {
    // Without storage it is set again after each start.
  }
}

/** Whether calls are heard; chosen on the screen itself and kept over power cuts. */
export function useSound() {
  const [sound, setSound] = useState<Sound>(() => (remembered() ? 'asleep' : 'off'))
  useEffect(() => {
    if (sound === 'asleep') void allowSound().then(() => setSound('on'))
  }, [sound])
  const toggle = useCallback(() => {
    const next = sound === 'on' ? 'off' : 'on'
    remember(next)
    setSound(next)
    if (next === 'off') return
    void allowSound()
    sayOpen()
  }, [sound])
  return { sound, toggle }
}
