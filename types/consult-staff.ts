import * as z from 'zod/mini'
import { Consult, consultErrors } from './consult'
import { liveInput, liveOutput } from './live'
import { command, query } from './operation'
import type { Access } from './operation'
import { DecisionAid, PlanInput } from './plan'
import { Urgency } from './referral'
import { Cursor, Done, Id, Instant, text } from './values'

const DOCTORS: Access = { roles: ['doctor'] }

/** The doctor in charge. */
const inCharge: Access = {
  roles: ['doctor'],
  subject: { kind: 'consult', field: 'consultId', scope: 'owner' },
}

const one = z.object({ consultId: Id })

/** What stands in the doctor's list; `preview` is the last thing the patient said. */
const InboxRow = z.object({ consult: Consult, preview: z.string(), lastAt: Instant })
export type InboxRow = z.infer<typeof InboxRow>

/** An emergency that rings with this doctor until `until`; then it goes on to the next. */
const Ring = z.object({
  consultId: Id,
  age: z.int(),
  sex: z.enum(['male', 'female']),
  complaint: z.string(),
  until: Instant,
  answerBy: Instant,
})
export type Ring = z.infer<typeof Ring>

/** Something in a reply that the doctor may want to mend. `from` and `to`: where in the text, in UTF-16 units. */
const Finding = z.object({
  kind: z.enum(['jargon', 'contact', 'promise', 'diagnosis', 'no-return']),
  from: z.int(),
  to: z.int(),
  words: z.string(),
  /** What the patient would understand; null where nothing is offered. */
  plain: z.nullable(z.string()),
  advice: z.string(),
})
export type Finding = z.infer<typeof Finding>

/** 电子病历, as far as a consult has one. FHIR Composition. */
export const Note = z.object({
  complaint: text('主诉', 200),
  present: text('现病史', 2000),
  history: z._default(text('既往史', 1000, 0), ''),
  allergies: z._default(text('过敏史', 300, 0), ''),
  /** Empty for advice: it makes no diagnosis. */
  diagnosis: z._default(text('诊断', 200, 0), ''),
  advice: text('处理意见', 2000),
})
export type Note = z.infer<typeof Note>

/** Before he looked over it; what is not known yet is empty. */
const NoteDraft = z.object({
  complaint: z.string(),
  present: z.string(),
  history: z.string(),
  allergies: z.string(),
  diagnosis: z.string(),
  advice: z.string(),
})

const QuickReply = z.object({ id: Id, text: z.string() })

/** What a doctor does. Part of `consult` on the wire. */
export const consultStaff = {
  /** What waits, by urgency and time left: alarms, then those whose clock runs, then those that were answered. */
  getInbox: query(DOCTORS, { followed: true })
    .input(liveInput(z.object({})))
    .output(liveOutput(z.object({ rings: z.array(Ring), rows: z.array(InboxRow) }))),

  /** What is over, the latest first. 20 a page. */
  listEnded: query(DOCTORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ rows: z.array(InboxRow), nextCursor: z.nullable(Cursor) })),

  /** Takes an emergency that rings with him. */
  takeRing: command(DOCTORS)
    .input(one)
    .output(Consult)
    .errors({
      /** A colleague has it, it went on, or its time is over. */
      RING_OVER: { status: 409, message: '已由同事接诊，或已转给下一位' },
    }),

  /** Cannot take it: it goes on at once. */
  passRing: command(DOCTORS).input(one).output(Done),

  /**
   * 接诊. For a re-visit he says whether the papers prove the diagnosis (互联网诊疗监管细则(试行) 第18条); if not, it ends, and the money goes
   * back with the way to a booking.
   */
  start: command(inCharge)
    .input(
      z.object({
        consultId: Id,
        evidence: z.optional(
          z.object({
            accepted: z.boolean(),
            /** Needed where it is accepted. */
            diagnosis: z._default(text('诊断', 100, 0), ''),
            /** Needed where it is not; the patient reads it. */
            reason: z._default(text('原因', 200, 0), ''),
          }),
        ),
      }),
    )
    .output(Consult)
    .errors({
      ...consultErrors,
      EVIDENCE_NOT_JUDGED: {
        status: 422,
        message: '请先核对以前的诊断证明',
        data: z.object({ field: z.literal('evidence') }),
      },
      DIAGNOSIS_MISSING: {
        status: 422,
        message: '请填写以前的诊断',
        data: z.object({ field: z.literal('diagnosis') }),
      },
      REASON_MISSING: {
        status: 422,
        message: '请写明原因，病人会看到',
        data: z.object({ field: z.literal('reason') }),
      },
      /** He is who he says, today: real name before each reception (监管细则 第13条). */
      RECEPTION_NOT_CONFIRMED: { status: 409, message: '接诊前请先确认本人' },
    }),

  /** Held up: the patient is told the new time, and may have his money back at once. Once a consult. */
  holdUp: command(inCharge)
    .input(
      z.object({
        consultId: Id,
        minutes: z.union([z.literal(10), z.literal(20), z.literal(30)]),
        reason: text('原因', 50),
      }),
    )
    .output(Consult)
    .errors({ ...consultErrors, HELD_UP_ALREADY: { status: 409, message: '已经延过一次了' } }),

  /** Before sending: hard words, contact details, promises, a diagnosis in an advice, no word on when to come back. He decides. */
  checkReply: query(inCharge, { perMinute: 120 })
    .input(z.object({ consultId: Id, text: text('内容', 2000) }))
    .output(z.object({ findings: z.array(Finding) })),

  listQuickReplies: query(DOCTORS)
    .input(z.object({}))
    .output(z.object({ replies: z.array(QuickReply) })),

  /** A new one, or the one with this id in other words. At most 50. */
  saveQuickReply: command(DOCTORS)
    .input(z.object({ id: z.optional(Id), text: text('常用语', 300) }))
    .output(z.object({ id: Id }))
    .errors({ TOO_MANY_REPLIES: { status: 409, message: '最多 50 条常用语' } }),

  removeQuickReply: command(DOCTORS)
    .input(z.object({ id: Id }))
    .output(Done),

  /** Aids that a clinician reviewed. */
  listDecisionAids: query(DOCTORS)
    .input(z.object({ text: z._default(text('关键词', 30, 0), '') }))
    .output(z.object({ aids: z.array(DecisionAid) })),

  /** Gives or replaces the plan; it stands in the thread, too. */
  givePlan: command(inCharge)
    .input(z.object({ consultId: Id, plan: PlanInput }))
    .output(Consult)
    .errors({
      ...consultErrors,
      NOT_STARTED: { status: 409, message: '请先确认接诊' },
      DECISION_AID_UNKNOWN: {
        status: 404,
        message: '没有这份决策辅助',
        data: z.object({ field: z.literal('decisionAidId') }),
      },
    }),

  /** Put together from intake and thread by rules; nothing is kept until he signs. */
  draftNote: query(inCharge)
    .input(one)
    .output(
      z.object({ draft: NoteDraft, signed: z.nullable(z.object({ note: Note, signedAt: Instant, by: z.string() })) }),
    )
    .errors({
      /** What is kept is not what was signed. The operator looks into the backups. */
      NOTE_ALTERED: { status: 409, message: '病历和签名对不上，请联系信息科' },
    }),

  /** What is signed is his, whoever drafted it; it does not change any more. */
  signNote: command(inCharge)
    .input(z.extend(one, { note: Note }))
    .output(z.object({ note: Note, signedAt: Instant, by: z.string() }))
    .errors({
      ...consultErrors,
      NOTE_SIGNED: { status: 409, message: '病历已经签名，不能再改' },
      /** Advice makes none. */
      DIAGNOSIS_NOT_ALLOWED: {
        status: 422,
        message: '健康咨询不写诊断',
        data: z.object({ field: z.literal('diagnosis') }),
      },
      DIAGNOSIS_MISSING: { status: 422, message: '请填写诊断', data: z.object({ field: z.literal('diagnosis') }) },
    }),

  /** Without a word of his to the patient the money goes back. A re-visit wants its note signed first. */
  end: command(inCharge)
    .input(one)
    .output(Consult)
    .errors({ ...consultErrors, NOTE_NOT_SIGNED: { status: 409, message: '请先签病历，再结束' } }),

  /** Not to be treated online: 互联网诊疗管理办法(试行) 第17条. Without a plan all money goes back. */
  referOffline: command(inCharge)
    .input(
      z.object({ consultId: Id, departmentId: Id, urgency: z._default(Urgency, 'soon'), reason: text('原因', 300) }),
    )
    .output(Consult)
    .errors({
      ...consultErrors,
      DEPARTMENT_UNKNOWN: {
        status: 404,
        message: '没有这个科室',
        data: z.object({ field: z.literal('departmentId') }),
      },
    }),

  /** To a colleague of any department who takes consults now; the clock goes on. */
  handOver: command(inCharge)
    .input(z.object({ consultId: Id, doctorId: Id, reason: text('原因', 200) }))
    .output(Done)
    .errors({
      ...consultErrors,
      DOCTOR_NOT_TAKING: {
        status: 409,
        message: '这位同事现在不接诊',
        data: z.object({ field: z.literal('doctorId') }),
      },
    }),
}
