/** What people type as they mean it: full width, case and traditional punctuation make no difference. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()

const RUN = /[\p{L}\p{N}]+/gu

/** Letters, digits and Chinese signs that stand together; what stands between them is not searched. */
const runsOf = (text: string) => plain(text).match(RUN) ?? []

/** Each pair of neighbours: parts of words are found as whole words are. A run of one sign has none. */
export const pairsOf = (text: string): string[] => {
  const pairs = runsOf(text).flatMap((run) => {
    const signs = [...run]
    return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
  })
  return [...new Set(pairs)]
}

/** Whether all that was typed stands in the text, each run as a whole. */
export const hasAll = (text: string, typed: string): boolean => {
  const runs = runsOf(text)
  return runsOf(typed).every((wanted) => runs.some((run) => run.includes(wanted)))
}
