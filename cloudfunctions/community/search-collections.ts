import { collection } from '../kernel/store'

/** In which months a term is found; the id is its keyed hash, so that the index tells nobody's words. */
export interface SearchTerm {
  id: string
  months: string[]
}
export const searchTerms = collection<SearchTerm>('communitySearchTerms')

/** The posts of one month that have a term, `<term>:<month>:<part>`; a post is always in the same of four parts. */
export interface SearchBlock {
  id: string
  posts: { id: string; at: string }[]
}
export const searchBlocks = collection<SearchBlock>('communitySearchBlocks')

/** Under which terms a post is found, so that it can be taken out again; the id is the post's. */
export interface SearchEntry {
  id: string
  terms: string[]
}
export const searchEntries = collection<SearchEntry>('communitySearchEntries')
