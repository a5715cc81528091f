import * as z from 'zod/mini'
import { OPERATORS, command, query } from './operation'
import type { Access } from './operation'
import { FactorCode, codeErrors } from './staff-identity'
import { ClockTime, Done, Fen, Id, Instant } from './values'

const DOCTORS: Access = { roles: ['doctor'] }
const price = z.nullable(Fen.check(z.maximum(50_000, '不超过 500 元')))

/** How a doctor takes consults. Fees are published (互联网医院管理办法(试行)). */
const Practice = z.object({
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  /** He takes them now: switched on, and within his hours. */
  taking: z.boolean(),
  switchedOn: z.boolean(),
  adviceFen: price,
  revisitFen: price,
  /** Each day between these times; the same time twice means all day. */
  from: ClockTime,
  until: ClockTime,
  /** No new ones while so many wait for his first word. */
  mostWaiting: z.int(),
  /** Why he cannot: less than three years in practice (互联网诊疗管理办法(试行) 第25条). Empty when he can. */
  barred: z.string(),
  /** He confirmed today that it is he. */
  confirmed: z.boolean(),
})
export type Practice = z.infer<typeof Practice>

const Duty = z.object({
  id: Id,
  doctorId: Id,
  doctorName: z.string(),
  departmentName: z.string(),
  startsAt: Instant,
  endsAt: Instant,
})
export type Duty = z.infer<typeof Duty>

/** Who is there when. Part of `consult` on the wire. */
export const consultDuty = {
  getPractice: query(DOCTORS).input(z.object({})).output(Practice),

  savePractice: command(DOCTORS)
    .input(
      z.object({
        switchedOn: z.boolean(),
        adviceFen: price,
        revisitFen: price,
        from: ClockTime,
        until: ClockTime,
        mostWaiting: z.int().check(z.minimum(1, '至少 1 人'), z.maximum(50, '最多 50 人')),
      }),
    )
    .output(Practice)
    .errors({
      PRACTICE_BARRED: { status: 409, message: '独立临床工作满 3 年才能在线接诊' },
      /** Switched on without any price. */
      PRICE_MISSING: {
        status: 422,
        message: '请至少开一种服务并定价',
        data: z.object({ field: z.literal('adviceFen') }),
      },
    }),

  /**
   * Confirms for today that it is he: needed before he starts a consult. A second factor is asked where one is set, as in
   * `identity.confirmReception`; demo staff without one confirm by the call alone.
   */
  confirmReception: command(DOCTORS)
    .input(z.object({ code: z.optional(FactorCode) }))
    .output(Practice)
    .errors({
      ...codeErrors,
      SECOND_FACTOR_NEEDED: { status: 422, message: '请填写验证码', data: z.object({ field: z.literal('code') }) },
    }),

  /** The rota of the emergency line: what ends after `from` and begins before `until`. */
  listDuties: query({ roles: ['doctor', 'operator'] })
    .input(z.object({ from: Instant, until: Instant }))
    .output(z.object({ duties: z.array(Duty) })),

  saveDuty: command(OPERATORS)
    .input(z.object({ doctorId: Id, startsAt: Instant, endsAt: Instant }))
    .output(Duty)
    .errors({
      DUTY_TIMES_WRONG: {
        status: 422,
        message: '结束要晚于开始，一班最长 24 小时',
        data: z.object({ field: z.literal('endsAt') }),
      },
      DOCTOR_UNKNOWN: { status: 404, message: '没有这位医生', data: z.object({ field: z.literal('doctorId') }) },
      PRACTICE_BARRED: { status: 409, message: '独立临床工作满 3 年才能在线接诊' },
      /** He is on duty already then. */
      DUTY_OVERLAPS: { status: 409, message: '这位医生那时已在值班', data: z.object({ dutyId: Id }) },
    }),

  removeDuty: command(OPERATORS)
    .input(z.object({ dutyId: Id }))
    .output(Done),
}
