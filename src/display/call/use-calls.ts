import type { ShownClinic } from '@xinglin/types/displays'
import { useEffect, useRef, useState } from 'react'
import { type Announced, announcing, newCalls } from './calls'
import { announce } from './voice'

const NOBODY: readonly Announced[] = []

/** The calls to be shown on top now, and heard when the sound is on. */
export function useCalls(clinics: readonly ShownClinic[] | null, now: number, heard: boolean): readonly Announced[] {
  const before = useRef(clinics)
  const [shown, setShown] = useState(NOBODY)
  useEffect(() => {
    if (clinics === before.current) return
    const calls = newCalls(before.current, clinics ?? [])
    before.current = clinics
    if (!calls.length) return
    setShown((last) => announcing(last, calls, performance.now()))
    if (heard) announce(calls)
  }, [clinics, heard])
  return shown.filter(({ until }) => until > now)
}
