import * as z from 'zod/mini'
import { ANYONE, OPERATORS, command, forSubject, query } from './operation'
import { Done, Id, Instant, text } from './values'

/** 轻: a consult online will do. 中: see a doctor soon. 重: now. */
export const Severity = z.enum(['mild', 'moderate', 'severe'])
export type Severity = z.infer<typeof Severity>

/** What is to be done at once, and until help comes. Nothing competes with it on the page. */
const Emergency = z.object({
  /** Of the rule that spoke: `R1` … */
  flagId: z.string(),
  flag: z.string(),
  /** 1 at once, 2 within ten minutes (急诊预检分诊专家共识 2018). */
  level: z.int(),
  /** His words that it rests on. */
  because: z.string(),
  /** `120`, or `12356` beside it where somebody is in despair, `110` where he is in danger. */
  call: z.array(z.object({ number: z.string(), name: z.string() })),
  untilHelpComes: z.array(z.string()),
  /** The way to the emergency room. */
  place: z.string(),
})
export type Emergency = z.infer<typeof Emergency>

const Suggestion = z.object({
  departmentId: Id,
  name: z.string(),
  /** "因为您说“头晕三天”". */
  reason: z.string(),
  /** Doctors there who treat what he has, the best match first; at most three. */
  doctors: z.array(z.object({ doctorId: Id, name: z.string(), goodAt: z.string() })),
})

/** Asked only where the answer changes what is suggested. */
const Question = z.object({
  id: Id,
  text: z.string(),
  options: z.array(z.object({ id: Id, text: z.string() })),
})
export type Question = z.infer<typeof Question>

const Answer = z.object({ questionId: Id, optionId: Id })

export const Assessment = z.object({
  emergency: z.nullable(Emergency),
  /** At most three; none at an emergency, or where nothing was understood. */
  departments: z.array(Suggestion),
  severity: Severity,
  /** Why so severe: "发烧超过三天". Empty where nothing was said. */
  severityReason: z.string(),
  questions: z.array(Question),
  /** What was understood: "腹痛 · 三天 · 没有发烧". */
  understood: z.array(z.string()),
  /** What to do before the visit. */
  preparation: z.array(z.string()),
})
export type Assessment = z.infer<typeof Assessment>

const Facts = {
  /** Years; months count as 0. */
  age: z.optional(z.int().check(z.minimum(0), z.maximum(130))),
  /** Whole months of life, for infants. */
  months: z.optional(z.int().check(z.minimum(0), z.maximum(36))),
  sex: z.optional(z.enum(['male', 'female'])),
  pregnant: z.optional(z.boolean()),
  /** 慢性病: 高血压, 糖尿病, … */
  chronic: z.optional(z.array(text('慢性病', 20)).check(z.maxLength(10))),
}

export const triage = {
  /** Rules only: explainable, the same answer each time, nothing kept. A model may re-rank departments where the operator turned it on. */
  assess: query(ANYONE, { perMinute: 60 })
    .input(
      z.object({
        text: text('哪里不舒服', 1000),
        ...Facts,
        answers: z._default(z.array(Answer).check(z.maxLength(20)), []),
      }),
    )
    .output(Assessment),

  /** Kept for the doctor who sees him next, for 14 days. */
  keep: command(forSubject('patient', 'patientId', 'booking'))
    .input(
      z.object({
        patientId: Id,
        text: text('哪里不舒服', 1000),
        answers: z._default(
          z.array(z.object({ question: text('问题', 100), answer: text('回答', 100) })).check(z.maxLength(20)),
          [],
        ),
        severity: Severity,
      }),
    )
    .output(Done),

  /** For what stands on a report or a medicine's page: who knows about it, and why. */
  suggestFor: query(ANYONE, { perMinute: 60 })
    .input(
      z.object({
        scene: z.enum(['finding', 'medicine', 'follow-up']),
        /** The item or the medicine as its page calls it: `低密度脂蛋白`. */
        name: text('名称', 50),
        direction: z.optional(z.enum(['high', 'low', 'positive'])),
      }),
    )
    .output(z.object({ departments: z.array(Suggestion) })),

  /** Whether a language model may re-rank departments, and whether one is set up at all. */
  getModel: query(OPERATORS)
    .input(z.object({}))
    .output(z.object({ available: z.boolean(), on: z.boolean(), changedAt: z.nullable(Instant) })),

  setModel: command(OPERATORS)
    .input(z.object({ on: z.boolean() }))
    .output(Done)
    .errors({ MODEL_UNAVAILABLE: { status: 409, message: '还没有配置语言模型' } }),
}
