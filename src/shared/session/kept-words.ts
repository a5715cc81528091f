import { createStoredStore } from '@/shared/store'

/** What somebody began to write for a board of the communities. */
export interface KeptDraft {
  kind: 'post' | 'story' | 'idea'
  title: string
  text: string
  steps: readonly { when: string; text: string }[]
  anonymous: boolean
}

export interface KeptWords {
  /** Whose words they are: nobody else on this phone sees them. */
  owner: string
  /** By board; an empty name before one was chosen. */
  drafts: Record<string, KeptDraft>
  /** What was searched for, the last first. */
  words: readonly string[]
}

/** Words for the communities. They may tell of an illness: signing out takes them off the phone. */
export const keptWordsStore = createStoredStore<KeptWords | null>('community', null)
