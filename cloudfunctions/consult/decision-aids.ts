import type { DecisionAid } from '@xinglin/types/plan'
import knowledge from './knowledge/decision-aids.json'

interface KnownAid extends DecisionAid {
  /** Other words under which a doctor looks for it. */
  keywords: string[]
}

const AIDS: readonly KnownAid[] = knowledge.aids

const shown = ({ keywords: _, ...aid }: KnownAid): DecisionAid => aid

export const findAid = (id: string): DecisionAid | null => {
  const aid = AIDS.find((each) => each.id === id)
  return aid ? shown(aid) : null
}

/** Those with all the words somewhere in their title, question, options or keywords. */
export const aidsFor = (text: string): DecisionAid[] => {
  const words = text
    .toLowerCase()
    .split(/[\s，、,]+/)
    .filter(Boolean)
  const spoken = ({ title, question, keywords, options }: KnownAid) =>
    [title, question, ...keywords, ...options.map(({ name }) => name)].join('\n').toLowerCase()
  return AIDS.filter((aid) => words.every((word) => spoken(aid).includes(word))).map(shown)
}
