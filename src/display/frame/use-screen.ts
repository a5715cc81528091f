import type { ShownClinic } from '@xinglin/types/displays'
import { useSyncExternalStore } from 'react'
import { useCalls } from '../call/use-calls'
import { useSound } from '../call/use-sound'
import { standingOf } from '../line/known'
import { type Line, hospitalNow } from '../line/line'
import { useTick } from './use-tick'

/** What every screen needs: what is known and may still be shown, the calls, the sound, the seconds. */
export function useScreen<T extends { clinics: readonly ShownClinic[] }>(line: Line<T>) {
  const now = useTick()
  const { known, trouble } = useSyncExternalStore(line.subscribe, line.get)
  const { sound, toggle } = useSound()
  const calls = useCalls(known?.answer.clinics ?? null, now, sound === 'on')
  const { face, since } = standingOf(known, hospitalNow())
  return {
    ...{ now, trouble, sound, toggle },
    calls: face === 'fresh' ? calls : [],
    answer: face === 'none' ? null : (known?.answer ?? null),
    oldSince: face === 'old' ? since : null,
  }
}
