import { oc } from '@orpc/contract'
import * as z from 'zod/mini'

export const STAFF_ROLES = ['doctor', 'adviser', 'operator'] as const
/** `adviser`: a nurse, a nutritionist or another colleague who answers in the patients' communities. */
export type StaffRole = (typeof STAFF_ROLES)[number]
export const ROLES = ['patient', ...STAFF_ROLES] as const
export type Role = (typeof ROLES)[number]

/** What a patient can let a relative do for him (亲情代办). `owner` can never be granted: only the patient's own account has it. */
export type Scope = 'booking' | 'payment' | 'records' | 'medication' | 'messages'

/** What an input field names, so that the guard can tell whose it is. */
export type SubjectKind =
  | 'patient'
  | 'appointment'
  | 'standby'
  | 'session'
  | 'slot'
  | 'doctor'
  | 'grant'
  | 'certificate'
  | 'merge'
  | 'order'
  | 'referral'
  | 'consult'

/**
 * Who may call an operation. `public` needs no sign-in. A `subject` names the input field (a dotted path, `[]` for each
 * element) and, for patients and relatives, the scope that is needed; a doctor must be the doctor of the subject.
 */
export type Access =
  | 'public'
  | {
      readonly roles: readonly Role[]
      readonly subject?: { readonly kind: SubjectKind; readonly field: string; readonly scope: Scope | 'owner' }
    }

export interface OperationMeta {
  /** Undefined means that nobody may call it, and that the server refuses to start. */
  access?: Access
  /** A command changes something: it takes an idempotency key and is finished by itself after a crash. */
  command?: boolean
  /** A page that stays open asks again and again: a relative's looks are written down once an hour. */
  followed?: boolean
  /** Exists only in the embedded cloud (`local/`). */
  localOnly?: boolean
  /** Calls a minute from one account or address, where guessing would pay. */
  perMinute?: number
  /** Open to staff who signed in but have not confirmed their second factor yet. */
  beforeSecondFactor?: boolean
  /** Open to a session that was lent for the call of one consult; its subject must be that consult. */
  inLentCall?: boolean
}

/** What a caller passes beside the input; the link turns it into headers. */
export interface CallContext {
  idempotencyKey?: string
}

const FieldIssue = z.object({ path: z.string(), message: z.string() })

/** Errors that every operation can answer with. Each says what to mend; `message` is what the page may show. */
const operation = oc.$meta<OperationMeta>({}).errors({
  /** The input does not fit. The page shows each message beside its field. */
  INVALID_INPUT: { status: 400, message: '有几处需要修改', data: z.object({ issues: z.array(FieldIssue) }) },
  /** No token, or one that has run out. Sign in again. */
  SIGN_IN_REQUIRED: { status: 401, message: '请先登录' },
  /** Staff who signed in but have not shown their second factor yet. Confirm it, or enrol one first. */
  SECOND_FACTOR_REQUIRED: { status: 403, message: '请先完成二次验证' },
  /** The caller is neither the patient nor a relative with this scope, nor staff in charge. */
  FORBIDDEN: { status: 403, message: '您没有这项权限' },
  /** The named thing does not exist (or is not for this caller to know of). */
  NOT_FOUND: { status: 404, message: '没有找到，可能已经删除' },
  /** Too many calls. Wait `retryAfterSeconds`. */
  TOO_MANY_REQUESTS: { status: 429, message: '操作太频繁，请稍后再试', data: z.object({ retryAfterSeconds: z.int() }) },
})

const commandErrors = {
  /** The same key came with another body. Use a new key for a new intention. */
  IDEMPOTENCY_KEY_REUSED: { status: 409, message: '这次提交与上次不同，请重新提交' },
} as const

/** Reads; may be repeated at will. */
export const query = (access: Access, more: Omit<OperationMeta, 'access' | 'command'> = {}) =>
  operation.meta({ access, ...more })

/** Changes something; same key and body, same answer. */
export const command = (access: Access, more: Omit<OperationMeta, 'access' | 'command'> = {}) =>
  operation.meta({ access, command: true, ...more }).errors(commandErrors)

export const ANYONE: Access = 'public'
export const SIGNED_IN: Access = { roles: ROLES }
export const PATIENTS: Access = { roles: ['patient'] }
export const STAFF: Access = { roles: STAFF_ROLES }
export const OPERATORS: Access = { roles: ['operator'] }

/** A patient for himself, or a relative whom he gave this scope. */
export const forSubject = (kind: SubjectKind, field: string, scope: Scope | 'owner'): Access => ({
  roles: ['patient'],
  subject: { kind, field, scope },
})
