import type { Message } from '@xinglin/types/consult-talk'
import { useEffect, useRef } from 'react'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'
import { useFocused } from '@/shared/hooks/focused'
import { useOnline } from '@/shared/hooks/online'
import { usePageVisible } from '@/shared/hooks/page-visible'

const AGAIN_MS = 5_000

/** Tells the hospital how far he has read, while the thread is before his eyes. */
export function useMarkRead(consultId: string, messages: readonly Message[]): void {
  const visible = usePageVisible()
  const focused = useFocused()
  const online = useOnline()
  const watching = visible && focused && online
  const told = useRef(0)
  const upTo = Math.max(0, ...messages.filter(({ mine }) => !mine).map(({ seq }) => seq))
  useEffect(() => {
    if (!watching || upTo <= told.current) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () =>
      void api.consult
        .markRead({ consultId, upTo }, { context: { idempotencyKey: newId() } })
        .then(() => void (told.current = Math.max(told.current, upTo)))
        .catch(() => void (timer = setTimeout(tell, AGAIN_MS)))
    tell()
    return () => clearTimeout(timer)
  }, [consultId, upTo, watching])
}
