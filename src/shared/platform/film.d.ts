import type { ReactElement } from 'react'

export interface FilmProps {
  url: string
  /** To its end: the next one can follow. */
  onEnded: () => void
  onFailed: () => void
}

/** Plays one film with the host's own buttons, at once. */
export function Film(props: FilmProps): ReactElement
