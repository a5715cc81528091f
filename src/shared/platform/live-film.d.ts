import type { ReactElement } from 'react'

export interface LiveFilmProps {
  /** Of an HLS playlist (RFC 8216). */
  url: string
  /** As it happens; else from its beginning, with the host's own buttons to move in it. */
  live: boolean
  /** Whether it moves, or is being sought. */
  onMoves: (moves: boolean) => void
  /** Nothing is at this address any more. */
  onGone: () => void
}

/** Plays a talk, at once; where the host starts films only silently, with a way to turn the sound on. */
export function LiveFilm(props: LiveFilmProps): ReactElement
