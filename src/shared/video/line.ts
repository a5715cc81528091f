import type { Signal, VideoCall } from '@xinglin/types/consult-calls'
import { LONGEST_WAIT_SECONDS } from '@xinglin/types/live'
import { api } from '@/shared/api/client'
import { wasAnswered } from '@/shared/api/errors'
import { newId } from '@/shared/api/ids'
import { HANGS_UP } from '@/shared/api/transport'
import { START, type Rhythm, afterAnswer, afterFailure } from '@/shared/hooks/rhythm'
import type { SignalKind } from './types'

export interface LineWish {
  consultId: string
  callId: string
  onCall: (call: VideoCall) => void
  /** Of the other side, each once, in order. What was said before this device came is not for it. */
  onSignal: (signal: Signal) => void
  /** The first answer is there: whoever speaks from now on is heard. */
  onOpen: () => void
  /** Whether the hospital is reached. */
  onReach: (reachable: boolean) => void
}

export interface Line {
  send: (kind: SignalKind, body: object) => void
  close: () => void
}

type Outgoing = { kind: SignalKind; body: string }

const ASK_MS = 1_000
const GATHER_MS = 80
const AGAIN_MS = 1_500
const MOST_AT_ONCE = 50
/** Heard signals stay in the answers until so many have come. */
const MOVES_ON_AFTER = 20

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/**
 * Carries signals both ways, for as long as the call lasts. It does not rest while the page is hidden, as pages' queries do: who looks up
 * something in the thread, or shows another window, still talks.
 */
export function openLine({ consultId, callId, onCall, onSignal, onOpen, onReach }: LineWish): Line {
  const one = { consultId, callId }
  const leaving = new AbortController()
  const { signal } = leaving
  const waiting: Outgoing[] = []
  let heard = -1
  let after = 0
  let sending = false

  const take = (signals: readonly Signal[]) => {
    const fresh = signals.filter(({ seq }) => seq > heard)
    const isFirst = heard < 0
    heard = Math.max(heard, 0, ...signals.map(({ seq }) => seq))
    if (isFirst) onOpen()
    else fresh.forEach(onSignal)
  }

  const listen = async () => {
    let rhythm: Rhythm = { ...START, waits: HANGS_UP }
    let since: string | undefined
    while (!signal.aborted) {
      const wait = since && HANGS_UP ? LONGEST_WAIT_SECONDS : 0
      const from = Date.now()
      try {
        const input = { ...one, after, ...(since && { since, wait }) }
        const answer = await api.consult.watchCall(input, { context: {}, signal })
        if (signal.aborted) return
        rhythm = afterAnswer(rhythm, { changed: answer.changed, wait, tookMs: Date.now() - from }, ASK_MS)
        onReach(true)
        since = answer.cursor
        if (answer.changed) {
          take(answer.signals)
          onCall(answer.call)
        }
        if (heard - after >= MOVES_ON_AFTER) {
          after = heard
          since = undefined
        }
      } catch (error) {
        if (signal.aborted) return
        rhythm = afterFailure(rhythm, ASK_MS)
        onReach(wasAnswered(error))
      }
      await pause(rhythm.pauseMs)
    }
  }

  /** The same batch under the same key until it is answered. */
  const deliver = async (batch: Outgoing[]) => {
    const idempotencyKey = newId()
    const signals = [...batch]
    const said = { ...one, signals, heard: Math.max(0, heard) }
    while (!signal.aborted) {
      try {
        await api.consult.sendSignals(said, { context: { idempotencyKey }, signal })
        return
      } catch (error) {
        if (wasAnswered(error)) return
        onReach(false)
        await pause(AGAIN_MS)
      }
    }
  }

  const flush = async () => {
    if (sending) return
    sending = true
    while (waiting.length > 0 && !signal.aborted) {
      await pause(GATHER_MS)
      await deliver(waiting.splice(0, MOST_AT_ONCE))
    }
    sending = false
  }

  void listen()
  return {
    send: (kind, body) => {
      waiting.push({ kind, body: JSON.stringify(body) })
      void flush()
    },
    close: () => leaving.abort(),
  }
}
