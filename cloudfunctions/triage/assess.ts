import { type Assessment, triage } from '@xinglin/types/triage'
import { findHospital } from '../directory/public'
import { operation } from '../kernel/operation'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import { emergencyFor } from './emergency'
import type { Facts } from './facts'
import { houseOf } from './house'
import { type Judgement, judge } from './judgement'
import { findSwitch } from './model'
import { withoutIdentity } from './nameless'
import { preparationFor } from './preparation'
import { questionsFor, wordsOf } from './questions'
import type { Ranked } from './ranking'
import { inOrder, wishOf } from './rerank'
import { type Wished, suggestionsIn } from './suggest'
import { spanAt } from './text'
import { understoodFrom } from './understood'

const LONGEST_QUOTE = 18

/** 因为您说“头晕三天”: the clause, or only the words where it is long. */
const reasonOf = (words: string, { cut }: Judgement, { because, note }: Ranked) => {
  const clause = spanAt(cut.clauses, because.from)
  const quote = clause.to - clause.from <= LONGEST_QUOTE ? clause : because
  const said = `因为您说“${words.slice(quote.from, quote.to).trim()}”`
  return note ? `${said}；${note}` : said
}

/** Terms by all their names, for finding who treats them. */
const wordsHeard = (words: string, { heard }: Judgement) => [
  ...new Set(
    heard
      .filter(({ term, standing }) => term.weight > 0.2 && standing !== 'denied')
      .flatMap(({ term, from, to }) => [words.slice(from, to), term.name]),
  ),
]

interface Asked {
  words: string
  judgement: Judgement
  store: Store
  now: string
  services: Services
}

/** The rules' departments, in the model's order where the operator turned it on. */
const wishedFor = async ({ words, judgement, store, services }: Asked): Promise<Wished[]> => {
  const ranked = judgement.ranked.slice(0, 6).map((each) => ({ ...each, reason: reasonOf(words, judgement, each) }))
  const model = services.triageModel
  if (!model || ranked.length < 2 || !(await findSwitch(store))?.on) return ranked
  const shown = ranked.slice(0, 3)
  const departments = shown.map(({ name }) => name)
  return [
    ...inOrder(shown, await wishOf(model, { text: withoutIdentity(words), departments }, services.log)),
    ...ranked.slice(3),
  ]
}

const departmentsFor = async (asked: Asked) => {
  const { store, now, words, judgement } = asked
  const wished = await wishedFor(asked)
  return wished.length ? suggestionsIn(await houseOf(store, now), wished, wordsHeard(words, judgement)) : []
}

const emergencyOf = async (words: string, judgement: Judgement, store: Store): Promise<Assessment | null> => {
  const { raised, severity, severityReason } = judgement
  if (!raised) return null
  const emergency = emergencyFor(raised, await findHospital(store))
  const understood = understoodFrom(words, judgement)
  return { emergency, departments: [], severity, severityReason, questions: [], understood, preparation: [] }
}

export const assess = operation(triage.assess, async ({ input, store, now, services }) => {
  const { text, answers, ...facts } = input
  const words = [text, wordsOf(answers)].filter((each) => each.length > 0).join('。')
  const judgement = judge(words, facts satisfies Facts)
  const emergency = await emergencyOf(words, judgement, store)
  if (emergency) return emergency
  const departments = await departmentsFor({ words, judgement, store, now, services })
  return {
    emergency: null,
    departments,
    severity: judgement.severity,
    severityReason: judgement.severityReason,
    questions: questionsFor(
      words,
      facts,
      judgement,
      answers.map(({ questionId }) => questionId),
    ),
    understood: understoodFrom(words, judgement),
    preparation: preparationFor(departments.slice(0, 1).map(({ name }) => name)),
  }
})
