import * as z from 'zod/mini'
import { Session } from './identity'
import { type Access, OPERATORS, STAFF, STAFF_ROLES, command, query } from './operation'
import { Cursor, Done, Id, Instant, text } from './values'

/** `pending`: enrolled, but no code has been shown yet, so nothing is asked. */
const FactorState = z.enum(['none', 'pending', 'set'])

/** Six digits of the authenticator (RFC 6238), or one of the recovery codes. Spaces and hyphens do not matter. */
export const FactorCode = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^(\d{3}\s?\d{3}|[A-HJ-NP-Za-hj-np-z2-9]{4}[\s-]?[A-HJ-NP-Za-hj-np-z2-9]{4})$/,
      '请填写 6 位验证码或 8 位恢复码',
    ),
  )

export const codeErrors = {
  /** Neither the code of this half minute (or its neighbours) nor an unused recovery code. */
  SECOND_FACTOR_WRONG: {
    status: 422,
    message: '验证码不对，请看最新的 6 位数字',
    data: z.object({ field: z.literal('code') }),
  },
  /** Each code works once. Wait for the next one, at most half a minute. */
  SECOND_FACTOR_USED: {
    status: 409,
    message: '这个验证码用过了，请等下一个',
    data: z.object({ field: z.literal('code') }),
  },
  /** Five tries a minute and account. */
  SECOND_FACTOR_TRIES: {
    status: 429,
    message: '试的次数太多，请等一分钟',
    data: z.object({ retryAfterSeconds: z.int() }),
  },
  /** Nothing is enrolled. Enrol first. */
  SECOND_FACTOR_NOT_SET: { status: 409, message: '还没有开启二次验证' },
} as const

const Colleague = z.object({
  accountId: Id,
  displayName: z.string(),
  role: z.enum(STAFF_ROLES),
  secondFactor: FactorState,
})
export type Colleague = z.infer<typeof Colleague>

const doctorOfSession: Access = {
  roles: ['doctor'],
  subject: { kind: 'session', field: 'sessionId', scope: 'owner' },
}

const Reception = z.object({
  sessionId: Id,
  confirmedAt: Instant,
  /** `demo`: one of the demo hospital's staff without a second factor. */
  method: z.enum(['code', 'recovery-code', 'demo']),
})
export type Reception = z.infer<typeof Reception>

/** How staff prove who they are; part of `identity` on the wire. */
export const staffIdentity = {
  getSecondFactor: query(STAFF, { beforeSecondFactor: true })
    .input(z.object({}))
    .output(z.object({ state: FactorState, since: z.nullable(Instant), recoveryCodesLeft: z.int() })),

  /** A new secret for the authenticator. It counts once a code of it was confirmed; enrolling again before that replaces it. */
  enrolSecondFactor: command(STAFF, { beforeSecondFactor: true, perMinute: 10 })
    .input(
      z.object({
        /** What the authenticator shows beside 杏林; his name unless he says otherwise. */
        label: z.optional(text('名称', 20)),
      }),
    )
    .output(
      z.object({
        /** `otpauth://totp/…`, to show as QR. */
        uri: z.string(),
        /** The same secret to type in, base32 in groups of four. */
        key: z.string(),
      }),
    )
    .errors({
      /** It would lock the owner out: an operator resets it first. */
      SECOND_FACTOR_SET: { status: 409, message: '二次验证已经开启，换手机请找运营同事重置' },
    }),

  /** Shows a code: completes an enrolment, or a sign-in. Answers a complete session. */
  confirmSecondFactor: command(STAFF, { beforeSecondFactor: true })
    .input(z.object({ code: FactorCode }))
    .output(
      z.extend(Session, {
        /** Ten, each of which works once instead of a code; given once, when the enrolment completes. Else null. */
        recoveryCodes: z.nullable(z.array(z.string())),
      }),
    )
    .errors(codeErrors),

  /** A colleague lost his phone: his next sign-in enrols anew. He is told. */
  resetSecondFactor: command(OPERATORS)
    .input(z.object({ accountId: Id, reason: text('原因', 100) }))
    .output(Done),

  /** Everyone who works here, by name; 50 a page. */
  listStaff: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ staff: z.array(Colleague), nextCursor: z.nullable(Cursor) })),

  /**
   * The doctor says that it is he who receives this half day's patients (互联网诊疗监管细则（试行） 第十三条: authenticated by his
   * real name before each reception, in person, replaced by nobody).
   * Holds for that day. A second factor is asked where one is set; demo staff without one confirm by the call alone.
   */
  confirmReception: command(doctorOfSession)
    .input(z.object({ sessionId: Id, code: z.optional(FactorCode) }))
    .output(Reception)
    .errors({
      ...codeErrors,
      /** A second factor is set, so its code is needed. */
      SECOND_FACTOR_NEEDED: { status: 422, message: '请填写验证码', data: z.object({ field: z.literal('code') }) },
    }),

  /** Whether today's reception of this half day is confirmed; null when it is not. */
  getReception: query(doctorOfSession)
    .input(z.object({ sessionId: Id }))
    .output(z.object({ reception: z.nullable(Reception), codeNeeded: z.boolean() })),
}
