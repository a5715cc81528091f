/**
 * `npm run eval:content [-- set.jsonl] [-- --misses]`: how the rules of the patient communities decide on a set of sentences, a JSON object
 * a line: `{half, expect: pass|review|refuse, text}`. Fails below the bars, which are for all of it. The rules know this set: of sentences they
 * never saw they catch fewer (see `Sentence`), so write new ones before you judge them.
 */
import { measured, sentencesIn } from './measure-content'

const SET = 'test/community/checker-set.jsonl'
const BARS = { recall: 0.95, refused: 0.02, held: 0.05 }

const say = (line: string) => process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const main = () => {
  const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? SET
  const all = sentencesIn(file)
  const halves = [...new Set(all.map(({ half }) => half))]
  for (const half of [...halves, null]) {
    const found = measured(half ? all.filter((each) => each.half === half) : all)
    const { sentences, bad, recall, good, refused, held, tooStrict, wrong } = found
    say(`${half ?? 'all'}: ${sentences} sentences, ${bad} bad of which ${percent(recall)} do not pass`)
    say(
      `  ${good} good: ${percent(refused)} refused, ${percent(held)} held; ${percent(tooStrict)} refused that should be held`,
    )
    if (half && process.argv.includes('--misses'))
      for (const { expect, got, text } of wrong) say(`  ${expect} → ${got}: ${text}`)
  }
  const { recall, refused, held } = measured(all)
  if (recall < BARS.recall || refused > BARS.refused || held > BARS.held) throw new Error('below the bars')
}

try {
  main()
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}
