import * as z from 'zod/mini'
import { Attachment } from './attachments'
import { Id, text } from './values'

/** 孕期、哺乳期; `no` for men and children. */
export const Pregnancy = z.enum(['no', 'pregnant', 'nursing', 'unsure'])

/** 预问诊: what the doctor needs to know before the first word. All of it is health data. */
export const Intake = z.object({
  /** 主诉, in his words. */
  complaint: text('哪里不舒服', 1000, 5),
  /** How long: "三天". */
  since: z._default(text('多久了', 50, 0), ''),
  /** 既往史. */
  history: z._default(text('以前的病', 500, 0), ''),
  /** 过敏史; `none`: he said that he has none. */
  allergies: z.object({ none: z.boolean(), text: z._default(text('过敏史', 200, 0), '') }),
  /** 正在吃的药. */
  medication: z._default(text('正在吃的药', 500, 0), ''),
  pregnancy: z._default(Pregnancy, 'no'),
  /** Follow-up questions that the symptom guide asked, with his answers. */
  answers: z._default(
    z.array(z.object({ question: text('问题', 100), answer: text('回答', 200) })).check(z.maxLength(20)),
    [],
  ),
})
export type Intake = z.infer<typeof Intake>

/** Proof of an earlier diagnosis: a paper, or a visit to this hospital. */
export const Evidence = z.object({
  id: Id,
  kind: z.enum(['file', 'visit']),
  /** Null for a visit. */
  attachment: z.nullable(Attachment),
  /** "10月8日 心血管内科 沈怀安"; empty for a file. */
  about: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** How it was, once it is over. */
export const Rating = z.object({
  professional: z.int().check(z.minimum(1, '请选 1 到 5 分'), z.maximum(5, '请选 1 到 5 分')),
  attitude: z.int().check(z.minimum(1, '请选 1 到 5 分'), z.maximum(5, '请选 1 到 5 分')),
  clarity: z.int().check(z.minimum(1, '请选 1 到 5 分'), z.maximum(5, '请选 1 到 5 分')),
  words: z._default(text('评价', 300, 0), ''),
})
export type Rating = z.infer<typeof Rating>
