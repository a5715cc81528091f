import { useState } from 'react'
import { draftOf, dropDraft, keepDraft } from '../keeping'
import { type Draft, NO_WORDS } from '../kept'

const KINDS = ['post', 'story', 'idea'] as const
const kindIn = (word: string) => KINDS.find((kind) => kind === word)

/** What was known before: an empty board for none, and a kind that may mean nothing. */
export interface Wish {
  boardId: string
  kind: string
}

/** Words that outlive the page and the app, for one account and one board; changing the board takes them along. */
export function useKeptDraft(owner: string, wish: Wish) {
  const [boardId, setBoardId] = useState(wish.boardId)
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = draftOf(owner, wish.boardId) ?? NO_WORDS
    return { ...kept, kind: kindIn(wish.kind) ?? kept.kind }
  })
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    keepDraft(owner, boardId, next)
  }
  const setBoard = (to: string) => {
    dropDraft(owner, boardId)
    setBoardId(to)
    keepDraft(owner, to, draft)
  }
  return { boardId, draft, change, setBoard, clear: () => dropDraft(owner, boardId) }
}
