import { durationIn } from './duration'
import type { Judgement } from './judgement'

const MOST_TERMS = 6

const whoIs = ({ person: { age, months, sex, pregnant, chronic } }: Judgement) => [
  ...(months !== null ? [`${months} 个月`] : age === null ? [] : [`${age} 岁`]),
  ...(sex ? [sex === 'male' ? '男' : '女'] : []),
  ...(pregnant ? ['怀孕'] : []),
  ...chronic,
]

/** What was understood, as chips: 腹痛, 三天, 没有发烧. */
export const understoodFrom = (words: string, judgement: Judgement): string[] => {
  const telling = judgement.heard.filter(({ term }) => term.weight > 0.2)
  const chips = telling.map(
    ({ from, to, standing }) => `${standing === 'denied' ? '没有' : ''}${words.slice(from, to)}`,
  )
  const duration = durationIn(judgement.cut.text)
  return [...new Set([...whoIs(judgement), ...chips.slice(0, MOST_TERMS), ...(duration ? [duration.said] : [])])]
}
