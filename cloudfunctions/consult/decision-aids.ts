import type { DecisionAid } from '@xinglin/types/plan'
import knowledge from './knowledge/decision-aids.json'

interface KnownAid extends Omit<DecisionAid, 'reviewed'> {
  /** Other words under which a doctor looks for it. */
  keywords: string[]
  /** The day on which its figures were held against their sources. */
  checkedOn: string
  /** The clinician who went through it, by name and title, and when; null until one has. Written into the file, with the words he read. */
  review: { by: string; on: string } | null
}

const AIDS: readonly KnownAid[] = knowledge.aids

/** As the patient reads it. */
export const reviewWords = ({ checkedOn, review }: Pick<KnownAid, 'checkedOn' | 'review'>) =>
  review
    ? `${review.by} ${review.on} 审核`
    : `数字已与来源核对（${checkedOn}），还没有经过本院专家审核。怎么选，请和医生商量`

const shown = ({ keywords: _, checkedOn, review, ...aid }: KnownAid): DecisionAid => ({
  ...aid,
  reviewed: reviewWords({ checkedOn, review }),
})

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
