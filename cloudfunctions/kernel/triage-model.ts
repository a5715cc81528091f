/** What a model is given: the patient's words without who he is, and the names that it may put in another order. */
export interface Ranking {
  text: string
  departments: readonly string[]
}

/**
 * A hosted language model that may put departments in another order. Its answer is only a wish: names that were not among
 * those given are ignored, and names that it leaves out stay. May throw, or never answer.
 */
export interface TriageModel {
  rank: (ranking: Ranking, signal: AbortSignal) => Promise<readonly string[]>
}
