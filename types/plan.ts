import * as z from 'zod/mini'
import { Id, Instant, text } from './values'

/** What a warning is about; each has its drawing. */
export const Warning = z.enum(['emergency', 'medicine', 'food', 'activity', 'pregnancy', 'watch', 'return'])
export type Warning = z.infer<typeof Warning>

/** A small drawing of how something is taken or applied. */
export const Drawing = z.enum([
  'none',
  'tablet',
  'liquid',
  'inhaler',
  'eye-drops',
  'ear-drops',
  'nose-spray',
  'ointment',
  'patch',
  'injection',
  'suppository',
  'cold-pack',
  'rest',
])
export type Drawing = z.infer<typeof Drawing>

/** One way among several: 决策辅助. */
const Option = z.object({
  name: z.string(),
  benefits: z.array(z.string()),
  risks: z.array(z.string()),
  /** "100 人里约 12 人…", with where the figure comes from. */
  figures: z.array(z.object({ text: z.string(), source: z.string() })),
})
export const DecisionAid = z.object({
  id: Id,
  title: z.string(),
  question: z.string(),
  options: z.array(Option),
  /** Who looked at it, and when. */
  reviewed: z.string(),
})
export type DecisionAid = z.infer<typeof DecisionAid>

const Step = z.object({ text: text('治疗', 200), drawing: z._default(Drawing, 'none') })
const Caution = z.object({ warning: Warning, text: text('注意', 200) })

/** What a doctor fills in. For advice it names no diagnosis and no medicine on prescription. */
export const PlanInput = z.object({
  /** 结论. */
  conclusion: text('结论', 500),
  /** 治疗. */
  steps: z.array(Step).check(z.minLength(1, '请写至少一条治疗建议'), z.maxLength(10, '最多 10 条')),
  /** 注意. */
  cautions: z.array(Caution).check(z.maxLength(10, '最多 10 条')),
  /** When to come back, and when at once. */
  comeBack: text('什么时候复诊', 200),
  decisionAidId: z.nullable(Id),
})
export type PlanInput = z.infer<typeof PlanInput>

/** 三段式方案, signed by the doctor. FHIR CarePlan. */
export const Plan = z.extend(z.omit(PlanInput, { decisionAidId: true }), {
  decisionAid: z.nullable(DecisionAid),
  doctorName: z.string(),
  givenAt: Instant,
})
export type Plan = z.infer<typeof Plan>
