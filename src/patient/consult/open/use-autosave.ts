import type { Intake } from '@xinglin/types/intake'
import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'

const PAUSE_MS = 1_500

/** Quietly: when it fails, the words are still on the phone, and go along when he submits. */
const save = (consultId: string, intake: Intake) =>
  api.consult.saveIntake({ consultId, intake }, { context: { idempotencyKey: newId() } }).catch(() => {})

export interface Autosave {
  /** Before he submits: saves no more, and resolves when nothing is on its way. A later save would take back what was submitted. */
  stop: () => Promise<unknown>
  /** He changed something. */
  goOn: () => void
}

/** Keeps the form on the server when he pauses, leaves the page or the app; `intake` is null while there is nothing worth keeping. */
export function useAutosave(consultId: string | null, intake: Intake | null, asSaved: Intake | null): Autosave {
  const body = JSON.stringify(intake)
  const saved = useRef<string | null>(null)
  saved.current ??= asSaved && JSON.stringify(asSaved)
  const stopped = useRef(false)
  const onItsWay = useRef<Promise<unknown>>(Promise.resolve())
  const flush = useRef(() => {})
  flush.current = () => {
    if (stopped.current || !consultId || !intake || body === saved.current) return
    saved.current = body
    onItsWay.current = save(consultId, intake)
  }
  useEffect(() => {
    const timer = setTimeout(() => flush.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [consultId, body])
  useDidHide(() => flush.current())
  useEffect(() => () => flush.current(), [])
  const stop = useCallback(() => {
    stopped.current = true
    return onItsWay.current
  }, [])
  const goOn = useCallback(() => void (stopped.current = false), [])
  return { stop, goOn }
}
