import { findingsIn } from '../../cloudfunctions/consult/reply-rules'
import { CONTACTS, DIAGNOSES, JARGON, PROMISES, RETURNS, type Sentence } from './words-sentences'

interface Measured {
  expected: number
  missed: string[]
  found: number
  wrong: string[]
}

const overlaps = (text: string, words: string, from: number, to: number) => {
  const at = text.indexOf(words)
  return at >= 0 && from <= at + words.length && to >= at
}

/** A hard word is found as it stands; of the others some part. */
const isMet = (text: string, expected: string, { kind, from, to, words }: ReturnType<typeof findingsIn>[number]) => {
  const [wanted = '', ...rest] = expected.split(':')
  const wish = rest.join(':')
  if (kind !== wanted) return false
  return kind === 'jargon' ? words === wish : kind === 'no-return' || overlaps(text, wish, from, to)
}

const measure = (sentences: readonly Sentence[], knowsWhenToReturn: boolean): Measured => {
  const measured: Measured = { expected: 0, missed: [], found: 0, wrong: [] }
  for (const [text, ...expected] of sentences) {
    const findings = findingsIn(text, { kind: 'advice', knowsWhenToReturn })
    measured.expected += expected.length
    measured.found += findings.length
    const missed = expected.filter((each) => !findings.some((finding) => isMet(text, each, finding)))
    const wrong = findings.filter((finding) => !expected.some((each) => isMet(text, each, finding)))
    measured.missed.push(...missed.map((each) => `${text} → ${each}`))
    measured.wrong.push(...wrong.map(({ kind, words }) => `${text} → ${kind}:${words}`))
  }
  return measured
}

const GROUPS: [string, readonly Sentence[], boolean][] = [
  ['hard words', JARGON, true],
  ['contact details', CONTACTS, true],
  ['promises', PROMISES, true],
  ['diagnoses', DIAGNOSES, true],
  ['when to come back', RETURNS, false],
]

const sentences = GROUPS.flatMap(([, group]) => group)

test('the set has at least 150 sentences, a third of which are as they should be', () => {
  expect(sentences.length).toBeGreaterThanOrEqual(150)
  const clean = sentences.filter(([, ...expected]) => expected.length === 0)
  expect(clean.length).toBeGreaterThanOrEqual(sentences.length / 3)
  expect(new Set(sentences.map(([text]) => text)).size).toBe(sentences.length)
})

test.each(GROUPS)('of %s at least 95 % are found, and at most 5 % of what is found is none', (_, group, knows) => {
  const { expected, missed, found, wrong } = measure(group, knows)
  expect({ missed, fine: missed.length <= expected * 0.05 }).toMatchObject({ fine: true })
  expect({ wrong, fine: wrong.length <= found * 0.05 }).toMatchObject({ fine: true })
})
