import { type Log, describe } from '../kernel/log'
import type { Ranking, TriageModel } from '../kernel/triage-model'

const PATIENCE_MS = 2_000

/** The model's wish over the rules' set: what it adds is ignored, what it leaves out keeps its place behind. */
export const inOrder = <T extends { name: string }>(all: readonly T[], wish: readonly string[]): T[] => {
  const wished = [...new Set(wish)].flatMap((name) => all.find((each) => each.name === name) ?? [])
  return [...wished, ...all.filter((each) => !wished.includes(each))]
}

/** What a model says within two seconds; nothing when it fails or is late. */
export const wishOf = async (model: TriageModel, ranking: Ranking, log: Log): Promise<readonly string[]> => {
  const stop = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<readonly string[]>((resolve) => {
    timer = setTimeout(() => resolve([]), PATIENCE_MS)
  })
  try {
    const answer = await Promise.race([model.rank(ranking, stop.signal), late])
    return Array.isArray(answer) ? answer : []
  } catch (error) {
    log.info('triage model failed', { error: describe(error).error })
    return []
  } finally {
    clearTimeout(timer)
    stop.abort()
  }
}
