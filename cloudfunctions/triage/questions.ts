import type { Question } from '@xinglin/types/triage'
import type { Facts, Person } from './facts'
import { type Judgement, judge } from './judgement'
import knowledge from './knowledge/questions.json'

interface Asking {
  id: string
  /** Names of the terms that it is about. */
  about: readonly string[]
  text: string
  /** `says` is what the patient would have told, had he thought of it. */
  options: readonly { id: string; text: string; says: string }[]
  sex?: string
  /** From and to, in years. */
  ages?: readonly number[]
}

const ASKINGS: readonly Asking[] = knowledge

/** Whoever writes much has said what matters; each question costs a judgement per option. */
const LONGEST_TEXT = 150
const MOST = 2

/** The answers in the patient's words, to be read with what he wrote. */
export const wordsOf = (answers: readonly { questionId: string; optionId: string }[]): string =>
  answers
    .flatMap(
      ({ questionId, optionId }) =>
        ASKINGS.find(({ id }) => id === questionId)?.options.find(({ id }) => id === optionId) ?? [],
    )
    .map(({ says }) => says)
    .filter((says) => says.length > 0)
    .join('。')

const fits = ({ sex, ages }: Asking, person: Person) => {
  if (sex && person.sex !== sex) return false
  const [from = 0, to = Infinity] = ages ?? []
  const isOfAge = person.age === null ? !person.child : person.age >= from && person.age <= to
  return !ages || (isOfAge && !person.pregnant)
}

/** What would be seen of a judgement: when no option changes it, the question is idle. */
const seenOf = ({ raised, severity, ranked }: Judgement) =>
  [raised?.rule.id, severity, ...ranked.slice(0, 1).map(({ name }) => name)].join()

/** What is still worth asking: only where the answers lead to different results. */
export const questionsFor = (
  words: string,
  facts: Facts,
  judgement: Judgement,
  answered: readonly string[],
): Question[] => {
  if (judgement.raised || words.length > LONGEST_TEXT) return []
  const told = new Set(judgement.heard.filter(({ standing }) => standing !== 'denied').map(({ term }) => term.name))
  const changes = ({ options }: Asking) =>
    new Set(options.map(({ says }) => seenOf(says ? judge(`${words}。${says}`, facts) : judgement))).size > 1
  return ASKINGS.filter((asking) => !answered.includes(asking.id) && asking.about.some((name) => told.has(name)))
    .filter((asking) => fits(asking, judgement.person))
    .slice(0, MOST)
    .filter(changes)
    .map(({ id, text, options }) => ({
      id,
      text,
      options: options.map(({ id: optionId, text: label }) => ({ id: optionId, text: label })),
    }))
}
