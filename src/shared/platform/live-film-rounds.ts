import { useState } from 'react'
import type { LiveFilmProps } from './live-film'

const AGAIN_MS = 3_000

/** A player that has failed is not mended: another one takes its place a moment later. */
export function useRounds({ url, onMoves, onGone }: Pick<LiveFilmProps, 'url' | 'onMoves' | 'onGone'>) {
  const [round, setRound] = useState(0)
  const again = () => {
    onGone()
    setRound((before) => before + 1)
  }
  const fail = () => {
    onMoves(false)
    setTimeout(again, AGAIN_MS)
  }
  return { key: `${round} ${url}`, fail }
}
