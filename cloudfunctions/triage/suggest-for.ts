import { triage } from '@xinglin/types/triage'
import { operation } from '../kernel/operation'
import { commonName, houseOf } from './house'
import { personIn } from './facts'
import knowledge from './knowledge/findings.json'
import { heardIn, rankingOf } from './ranking'
import { cutUp } from './reading'
import { type Wished, suggestionsIn } from './suggest'
import { termsIn } from './terms'
import { normalised } from './text'

type Direction = 'high' | 'low' | 'positive'

interface Finding {
  names: readonly string[]
  departments: readonly string[]
  direction?: Readonly<Partial<Record<Direction, readonly string[]>>>
}

const FINDINGS: readonly Finding[] = knowledge
const byName = new Map(FINDINGS.flatMap((each) => each.names.map((name) => [normalised(name), each] as const)))

const DIRECTIONS: Record<Direction, string> = { high: '偏高', low: '偏低', positive: '阳性' }

const ofFinding = (name: string, direction?: Direction): Wished[] => {
  const found = byName.get(normalised(name).replace(/\s+/g, ''))
  const departments = (direction && found?.direction?.[direction]) ?? found?.departments ?? []
  const reason = `因为${name}${direction ? DIRECTIONS[direction] : '不正常'}`
  return departments.map((department) => ({ name: department, reason }))
}

/** By the words of its name, as in what a patient tells. */
const ofWords = (name: string, reason: string): Wished[] => {
  const cut = cutUp(name)
  const ranked = rankingOf(cut, heardIn(cut), personIn(cut.text))
  return ranked.map((each) => ({ name: each.name, reason }))
}

const ofFollowUp = (name: string): Wished[] => {
  const department = commonName(name)
  const reason = `因为要复诊${name}`
  return department ? [{ name: department, reason: `上次看的是${name}` }] : ofWords(name, reason)
}

const LAST: Wished = { name: '全科医学科', reason: '先请全科医生看一看，再转专科' }

export const suggestFor = operation(triage.suggestFor, async ({ input, store, now }) => {
  const { scene, name, direction } = input
  const found =
    scene === 'follow-up'
      ? ofFollowUp(name)
      : scene === 'medicine'
        ? ofWords(name, `因为您在用${name}`)
        : [...ofFinding(name, direction), ...ofWords(name, `因为${name}`)]
  const words = [name, ...termsIn(normalised(name)).map(({ term }) => term.name)]
  const departments = suggestionsIn(await houseOf(store, now), found.length ? found : [LAST], words)
  return { departments }
})
