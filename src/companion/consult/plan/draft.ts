import type { DecisionAid, Drawing, Plan, PlanInput, Warning } from '@xinglin/types/plan'

/** What is typed, before it is a plan. */
export interface PlanDraft {
  conclusion: string
  steps: { text: string; drawing: Drawing }[]
  cautions: { text: string; warning: Warning }[]
  comeBack: string
  decisionAid: DecisionAid | null
}

export const MOST_ITEMS = 10

export const EMPTY_STEP: PlanDraft['steps'][number] = { text: '', drawing: 'none' }
export const EMPTY_CAUTION: PlanDraft['cautions'][number] = { text: '', warning: 'watch' }

export const EMPTY: PlanDraft = {
  conclusion: '',
  steps: [EMPTY_STEP],
  cautions: [EMPTY_CAUTION],
  comeBack: '',
  decisionAid: null,
}

/** The plan that was given, to change it. */
export const draftOf = (plan: Plan | null): PlanDraft =>
  plan
    ? {
        conclusion: plan.conclusion,
        steps: plan.steps.map(({ text, drawing }) => ({ text, drawing })),
        cautions: plan.cautions.map(({ text, warning }) => ({ text, warning })),
        comeBack: plan.comeBack,
        decisionAid: plan.decisionAid,
      }
    : EMPTY

const isFilled = ({ text }: { text: string }) => text.trim() !== ''

/** Lines that were left empty are left out. */
export const inputOf = ({ conclusion, steps, cautions, comeBack, decisionAid }: PlanDraft): PlanInput => ({
  ...{ conclusion, comeBack, decisionAidId: decisionAid?.id ?? null },
  steps: steps.filter(isFilled),
  cautions: cautions.filter(isFilled),
})

export const isComplete = (draft: PlanDraft): boolean =>
  Boolean(draft.conclusion.trim() && draft.comeBack.trim() && draft.steps.some(isFilled))

/** All words of it in their order, for the check before it is given. */
export const partsOf = ({ conclusion, steps, cautions, comeBack }: PlanInput): string[] => [
  conclusion,
  ...steps.map(({ text }) => text),
  ...cautions.map(({ text }) => text),
  comeBack,
]

/** The same in the words that came back from the check; empty lines go. */
export function withParts(draft: PlanDraft, parts: readonly string[]): PlanDraft {
  const plan = inputOf(draft)
  const rest = [...parts]
  const next = (old: string) => rest.shift() ?? old
  const conclusion = next(plan.conclusion)
  const steps = plan.steps.map((step) => ({ ...step, text: next(step.text) }))
  const cautions = plan.cautions.map((caution) => ({ ...caution, text: next(caution.text) }))
  return { conclusion, steps, cautions, comeBack: next(plan.comeBack), decisionAid: draft.decisionAid }
}

/** One item of a list in other words. */
export const changed = <T>(items: readonly T[], index: number, patch: Partial<T>): T[] =>
  items.map((item, each) => (each === index ? { ...item, ...patch } : item))

export const without = <T>(items: readonly T[], index: number): T[] => items.filter((_, each) => each !== index)
