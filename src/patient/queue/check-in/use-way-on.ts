import { useEffect, useRef } from 'react'
import { replace } from '@/patient/navigation'

/** To the board, once: when he checked in here, or was found to be in the queue. */
export function useWayOn(appointmentId: string, isIn: boolean): () => void {
  const gone = useRef(false)
  const go = () => {
    if (gone.current) return
    gone.current = true
    replace('/queue/board/index', { appointmentId })
  }
  useEffect(() => {
    if (isIn) go()
  })
  return go
}
