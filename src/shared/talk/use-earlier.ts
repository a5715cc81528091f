import { useRef, useState } from 'react'
import { api } from '@/shared/api/client'
import { remember } from './seen'

export interface Earlier {
  /** There are some. */
  waiting: boolean
  busy: boolean
  error: unknown
  load: () => void
}

/** @param before the first number that shows; null when all is there. */
export function useEarlier(consultId: string, before: number | null): Earlier {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const busy = useRef(false)
  const ask = async (beforeSeq: number) => {
    busy.current = true
    setState({ busy: true, error: null })
    try {
      remember(consultId, (await api.consult.listMessages({ consultId, beforeSeq })).messages)
      setState({ busy: false, error: null })
    } catch (error) {
      setState({ busy: false, error })
    } finally {
      busy.current = false
    }
  }
  const load = () => {
    if (before !== null && !busy.current) void ask(before)
  }
  return { waiting: before !== null, ...state, load }
}
