import type { KeptDraft, KeptWords } from '@/shared/session/kept-words'

export type Draft = KeptDraft

export const NO_WORDS: Draft = { kind: 'post', title: '', text: '', steps: [], anonymous: false }

const MOST_WORDS = 8

/** What this account keeps; another's is nothing to it. */
export const keptBy = (owner: string, kept: KeptWords | null): KeptWords =>
  kept?.owner === owner ? kept : { owner, drafts: {}, words: [] }

const isBlank = ({ title, text, steps }: Draft) =>
  !title.trim() && !text.trim() && steps.every((step) => !step.when.trim() && !step.text.trim())

export const withoutDraft = (kept: KeptWords, boardId: string): KeptWords => ({
  ...kept,
  drafts: Object.fromEntries(Object.entries(kept.drafts).filter(([id]) => id !== boardId)),
})

/** One draft for each board; an emptied one is none. */
export function withDraft(kept: KeptWords, boardId: string, draft: Draft): KeptWords {
  const others = withoutDraft(kept, boardId)
  return isBlank(draft) ? others : { ...others, drafts: { ...others.drafts, [boardId]: draft } }
}

export const withWord = (kept: KeptWords, word: string): KeptWords => ({
  ...kept,
  words: [word, ...kept.words.filter((one) => one !== word)].slice(0, MOST_WORDS),
})
