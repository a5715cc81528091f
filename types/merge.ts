import * as z from 'zod/mini'
import { PaperKind, Sex } from './identity'
import { type Access, OPERATORS, PATIENTS, command, query } from './operation'
import { CivilDate, Cursor, Done, Id, Instant } from './values'

/** One registration of a person under one paper, masked. */
export const Registration = z.object({
  patientId: Id,
  maskedName: z.string(),
  sex: Sex,
  birthDate: CivilDate,
  paperKind: PaperKind,
  maskedPaperNumber: z.string(),
  maskedPhone: z.string(),
})
export type Registration = z.infer<typeof Registration>

/** Why two registrations look like one person. */
export const Likeness = z.enum(['name-birth-sex', 'name-phone'])
export type Likeness = z.infer<typeof Likeness>

export const LikelyPair = z.object({
  registrations: z.array(Registration),
  likenesses: z.array(Likeness),
  /** Both are kept by one account. */
  sameAccount: z.boolean(),
})
export type LikelyPair = z.infer<typeof LikelyPair>

export const Merge = z.object({
  id: Id,
  kept: Registration,
  merged: Registration,
  mergedAt: Instant,
  by: z.enum(['owner', 'desk']),
  /** 30 days; null when it was undone. */
  undoUntil: z.nullable(Instant),
  undoneAt: z.nullable(Instant),
})
export type Merge = z.infer<typeof Merge>

/** The account that keeps both, or an operator who saw the papers. */
const ofBoth: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'patient', field: 'patientIds[]', scope: 'owner' },
}

const ofMerge: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'merge', field: 'mergeId', scope: 'owner' },
}

const Two = z.array(Id).check(z.length(2, '请选两份登记'))
const Reason = z._default(z.string().check(z.trim(), z.maxLength(200, '不超过 200 个字')), '')

/** One person once; part of `identity` on the wire. */
export const merge = {
  /**
   * Registrations in this account that look like one person, and what was merged. Likenesses across accounts are shown to
   * operators only: else an invented paper would tell who is a patient here.
   */
  listDuplicates: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ pairs: z.array(LikelyPair), merges: z.array(Merge) })),

  /** All pairs that look like one person, newest first, 20 a page; numbers and names masked. */
  listLikelyPairs: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ pairs: z.array(LikelyPair), nextCursor: z.nullable(Cursor) })),

  /** What was merged, newest first, 20 a page. */
  listMerges: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ merges: z.array(Merge), nextCursor: z.nullable(Cursor) })),

  /**
   * Makes one person of two registrations: `keepId` stays, the other points to it. Appointments, standbys and grants stay as
   * they are and are found under the one that stays.
   */
  mergePatients: command(ofBoth)
    .input(z.object({ patientIds: Two, keepId: Id, reason: Reason }))
    .output(Merge)
    .errors({
      /** They differ in name, birth date, sex and phone. With the papers in hand the desk can merge them. */
      NOT_ALIKE: { status: 409, message: '这两份登记不像同一个人，请带证件到窗口办理' },
      /** One of the two is merged already, or stands for another and therefore has to be the one that stays. */
      MERGE_BLOCKED: { status: 409, message: '其中一份已经合并过，请保留那一份' },
      /** An operator says which papers he saw. */
      REASON_NEEDED: { status: 422, message: '请写明核对了哪些证件', data: z.object({ field: z.literal('reason') }) },
    }),

  /** Makes two of one again, exactly as they were. What the desk merged only the desk undoes. */
  undoMerge: command(ofMerge)
    .input(z.object({ mergeId: Id }))
    .output(Merge)
    .errors({
      /** Later than 30 days after. */
      MERGE_FINAL: { status: 409, message: '合并超过 30 天，不能撤销了' },
      /** The desk saw the papers, so it has to see them again. */
      MERGED_AT_DESK: { status: 409, message: '这次合并是窗口办理的，请到窗口撤销' },
    }),

  /** Two people after all: the pair is not shown again. */
  keepApart: command(ofBoth)
    .input(z.object({ patientIds: Two }))
    .output(Done),
}
