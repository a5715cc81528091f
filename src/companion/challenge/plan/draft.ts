import { linesOf } from '@/companion/operator/form/lines'
import type { Measure } from '@xinglin/types/challenge'
import { addDays, civilDate } from '@/shared/time'

/** What is measured at home, with the limits of what a device can show. */
export const VALUES = {
  pressure: {
    value: { name: '高压', unit: 'mmHg', low: 60, high: 260 },
    second: { name: '低压', unit: 'mmHg', low: 30, high: 160 },
  },
  glucose: { value: { name: '空腹血糖', unit: 'mmol/L', low: 1, high: 35 }, second: null },
  steps: { value: { name: '步数', unit: '步', low: 0, high: 60000 }, second: null },
  weight: { value: { name: '体重', unit: 'kg', low: 20, high: 300 }, second: null },
} as const

export type ValueKind = keyof typeof VALUES

export const VALUE_WORDS: Record<ValueKind, string> = {
  pressure: '血压',
  glucose: '血糖',
  steps: '步数',
  weight: '体重',
}

export interface ChallengeDraft {
  title: string
  about: string
  how: string
  boardId: string
  measure: Measure
  valueKind: ValueKind
  startsOn: string
  days: string
  daysToFinish: string
}

export const newChallenge = (): ChallengeDraft => ({
  ...{ title: '', about: '', how: '', boardId: '', measure: 'done', valueKind: 'pressure' },
  ...{ startsOn: addDays(civilDate(), 1), days: '21', daysToFinish: '18' },
})

/** What is sent. */
export const inputOf = (draft: ChallengeDraft) => {
  const { title, about, how, boardId, measure, valueKind, startsOn, days, daysToFinish } = draft
  const measured = measure === 'value' ? VALUES[valueKind] : { value: null, second: null }
  return {
    ...{ title, about, how: linesOf(how), boardId: boardId || null, measure, ...measured, startsOn },
    ...{ days: Number(days) || 0, daysToFinish: Number(daysToFinish) || 0 },
  }
}
