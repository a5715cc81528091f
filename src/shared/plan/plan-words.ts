import type { Plan } from '@xinglin/types/plan'

/** A plan on a page; one that a doctor still looks over has no time yet. */
export type ShownPlan = Omit<Plan, 'givenAt'> & { givenAt: string | null }

const counted = (items: readonly { text: string }[]) =>
  items.map(({ text }, index) => `第${index + 1}，${text}。`).join('')

/** What is read aloud, in the order of the page. */
export function planWords({ conclusion, steps, cautions, comeBack }: Omit<ShownPlan, 'givenAt'>): string {
  const attention = cautions.length ? `注意：${counted(cautions)}` : ''
  return `结论：${conclusion}。治疗：${counted(steps)}${attention}什么时候复诊：${comeBack}`
}
