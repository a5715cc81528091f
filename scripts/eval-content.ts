/**
 * `npm run eval:content [-- set.jsonl] [-- --misses]`: how the checker of the patient communities decides on a set of sentences, a JSON object
 * a line: `{half, kind, expect: pass|review|refuse, text}`. Fails below the bars, which are for all of the set that rules and weights know;
 * the held-out set, which they do not know, is printed beside it: that is what to expect of sentences never seen.
 */
import { HELD_OUT_SET, type Sentence, TUNED_SET, measured, sentencesIn } from './measure-content'

const BARS = { recall: 0.95, refused: 0.02, held: 0.05 }

const say = (line: string) => process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const tell = (name: string, all: readonly Sentence[], withMisses = false) => {
  const { sentences, bad, recall, good, refused, held, tooStrict, wrong } = measured(all)
  say(`${name}: ${sentences} sentences, ${bad} bad of which ${percent(recall)} do not pass`)
  say(
    `  ${good} good: ${percent(refused)} refused, ${percent(held)} held; ${percent(tooStrict)} refused that should be held`,
  )
  if (withMisses) for (const { expect, got, text } of wrong) say(`  ${expect} → ${got}: ${text}`)
}

const kindOf = ({ kind, expect }: Sentence) =>
  expect === 'pass' ? 'good' : kind?.endsWith('*') ? 'written to get round' : 'ordinary bad'

const main = () => {
  const file = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? TUNED_SET
  const all = sentencesIn(file)
  for (const half of new Set(all.map((each) => each.half)))
    tell(
      half,
      all.filter((each) => each.half === half),
      process.argv.includes('--misses'),
    )
  tell('all', all)
  const unseen = sentencesIn(HELD_OUT_SET)
  tell('held out, not to be tuned on', unseen)
  for (const kind of ['ordinary bad', 'written to get round'])
    tell(
      `  ${kind}`,
      unseen.filter((each) => kindOf(each) === kind),
    )
  const { recall, refused, held } = measured(all)
  if (recall < BARS.recall || refused > BARS.refused || held > BARS.held) throw new Error('below the bars')
}

try {
  main()
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}
