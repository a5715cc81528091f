import type { Plan } from '@xinglin/types/plan'

/** A plan on a page; one that a doctor still looks over has no time yet. */
export type ShownPlan = Omit<Plan, 'givenAt'> & { givenAt: string | null }

const endless = (text: string) => text.replace(/[。；;.！!\s]+$/, '')

const counted = (items: readonly { text: string }[]) =>
  items.map(({ text }, n) => `第${n + 1}，${endless(text)}。`).join('')

/** What is read aloud, in the order of the page. */
export function planWords({ conclusion, steps, cautions, comeBack }: ShownPlan): string {
  const mind = cautions.length ? `注意：${counted(cautions)}` : ''
  return `结论：${endless(conclusion)}。治疗：${counted(steps)}${mind}什么时候复诊：${endless(comeBack)}。`
}
