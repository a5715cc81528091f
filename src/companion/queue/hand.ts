import { useIsMutating } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { codeOf, wasAnswered } from '@/shared/api/errors'
import { troubleWords } from './words'

/** What all buttons of a queue share: none acts while another does, and what one of them met is said in one place. */
export interface Hand {
  held: boolean
  /** What the last tap met, in words. It stays while the screen goes on to the truth. */
  trouble: string | null
  begin: () => void
  /** The screen shows what was done before another button can be tapped. */
  done: () => Promise<unknown>
  failed: (error: unknown) => void
}

export interface HandOptions {
  /** How the queue stands, as text: once it moved, a missing answer is no riddle any more. */
  footprint: string
  refresh: () => Promise<unknown>
  /** After a command: resolves when its effect shows. */
  caughtUp: () => Promise<unknown>
  onUnconfirmed: () => void
}

interface Trouble {
  error: unknown
  footprint: string
}

const GUARD_MS = 800

/** False for a moment after the queue moved: a second tap that was meant for the button before does nothing. */
function useSettled(footprint: string): boolean {
  const [settled, setSettled] = useState(footprint)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(footprint), GUARD_MS)
    return () => clearTimeout(timer)
  }, [footprint])
  return settled === footprint
}

export function useHand({ footprint, refresh, caughtUp, onUnconfirmed }: HandOptions): Hand {
  const [met, setMet] = useState<Trouble | null>(null)
  const settled = useSettled(footprint)
  const held = useIsMutating() > 0 || !settled
  const failed = (error: unknown) => {
    if (codeOf(error) === 'RECEPTION_NOT_CONFIRMED') onUnconfirmed()
    else setMet({ error, footprint })
    void refresh()
  }
  const isOpen = met && (wasAnswered(met.error) || met.footprint === footprint)
  return { held, trouble: isOpen ? troubleWords(met.error) : null, begin: () => setMet(null), done: caughtUp, failed }
}
