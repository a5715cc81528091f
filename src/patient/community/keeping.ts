import { keptWordsStore } from '@/shared/session/kept-words'
import { type Draft, keptBy, withDraft, withWord, withoutDraft } from './kept'

const mine = (owner: string) => keptBy(owner, keptWordsStore.get())

export const draftOf = (owner: string, boardId: string): Draft | null => mine(owner).drafts[boardId] ?? null

/** Kept on this phone until it is sent or emptied; pictures are not. */
export const keepDraft = (owner: string, boardId: string, draft: Draft): void =>
  keptWordsStore.set(withDraft(mine(owner), boardId, draft))

export const dropDraft = (owner: string, boardId: string): void =>
  keptWordsStore.set(withoutDraft(mine(owner), boardId))

export const keepWord = (owner: string, word: string): void => keptWordsStore.set(withWord(mine(owner), word))

export const forgetWords = (owner: string): void => keptWordsStore.set({ ...mine(owner), words: [] })

/** Nothing of it stays on the phone. */
export const forgetKept = (): void => keptWordsStore.set(null)

/** What he searched for, the last first. */
export const useRecentWords = (owner: string): readonly string[] => keptBy(owner, keptWordsStore.use()).words
