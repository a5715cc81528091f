import type { Article } from './collections'

/** Drafts stand before the others, the last changed first: lists are read from the end. */
export const rankOf = (state: Article['state'], at: string) => `${state === 'draft' ? 1 : 0}:${at}`
