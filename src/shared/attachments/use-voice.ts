import { useEffect, useRef, useState } from 'react'
import { type Recording, startRecording } from '@/shared/platform/recorder'
import { LONGEST_SECONDS, TOO_LARGE_WORDS, isTooLarge } from './limits'
import type { ChosenFile } from './local-file'

/** `full`: the minute is over; it waits to be sent. */
export type VoicePhase = 'idle' | 'asking' | 'recording' | 'full' | 'ending'

const SHORTEST_MS = 1_000

/** Why it did not work; `refused`: he has to allow it in the settings. */
export type VoiceTrouble = '' | 'refused' | 'unable' | 'short' | 'large' | 'lost'

export const VOICE_TROUBLES: Record<Exclude<VoiceTrouble, ''>, string> = {
  refused: '没有允许使用麦克风。请在设置里打开，再说一次',
  unable: '这里录不了音，请打字',
  short: '说得太短了，请再说一次',
  large: TOO_LARGE_WORDS.voice,
  lost: '没有录上，请再说一次',
}

interface Now {
  recording: Recording
  since: number
}

export interface Voice {
  phase: VoicePhase
  seconds: number
  trouble: VoiceTrouble
  start: () => void
  send: () => void
  cancel: () => void
}

const troubleOf = (error: unknown): VoiceTrouble => ((error as Error).message === 'refused' ? 'refused' : 'unable')

/** One voice message: started, seen growing, sent or thrown away. Leaving the page throws it away. */
export function useVoice(onSound: (file: ChosenFile) => void): Voice {
  const [phase, setPhase] = useState<VoicePhase>('idle')
  const [seconds, setSeconds] = useState(0)
  const [trouble, setTrouble] = useState<VoiceTrouble>('')
  const now = useRef<Now | null>(null)
  const gone = useRef(false)

  const over = (why: VoiceTrouble = '') => {
    now.current = null
    setTrouble(why)
    setPhase('idle')
  }
  const start = async () => {
    setTrouble('')
    setSeconds(0)
    setPhase('asking')
    try {
      const recording = await startRecording()
      if (gone.current) return recording.cancel()
      now.current = { recording, since: Date.now() }
      setPhase('recording')
    } catch (error) {
      over(troubleOf(error))
    }
  }
  const cancel = () => {
    now.current?.recording.cancel()
    over()
  }
  const send = async () => {
    if (!now.current) return
    const { recording, since } = now.current
    const ms = Math.min(Date.now() - since, LONGEST_SECONDS * 1_000)
    if (ms < SHORTEST_MS) {
      recording.cancel()
      return over('short')
    }
    setPhase('ending')
    try {
      const file = await recording.stop()
      if (isTooLarge('voice', file.bytes)) return over('large')
      over()
      onSound({ ...file, kind: 'voice', width: 0, height: 0, seconds: Math.ceil(ms / 1_000) })
    } catch {
      over('lost')
    }
  }

  useEffect(() => {
    if (phase !== 'recording') return undefined
    const timer = setInterval(() => {
      const past = Math.floor((Date.now() - (now.current?.since ?? Date.now())) / 1_000)
      setSeconds(Math.min(past, LONGEST_SECONDS))
      if (past < LONGEST_SECONDS) return
      // Ends it on every host; `send` gets the same sound.
      now.current?.recording.stop().catch(() => {})
      setPhase('full')
    }, 250)
    return () => clearInterval(timer)
  }, [phase])
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      now.current?.recording.cancel()
    }
  }, [])

  return { phase, seconds, trouble, start: () => void start(), send: () => void send(), cancel }
}
