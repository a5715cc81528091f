import * as z from 'zod/mini'
import { certificateOperations } from './certificates'
import { ANYONE, OPERATORS, PATIENTS, SIGNED_IN, ROLES, STAFF_ROLES, command, forSubject, query } from './operation'
import { CivilDate, Done, Id, Instant, text } from './values'

/** Papers that prove who someone is. `resident` is the 18-digit identity card (GB 11643). */
export const PaperKind = z.enum(['resident', 'passport', 'hk-macao', 'taiwan', 'foreign-resident', 'birth'])
export type PaperKind = z.infer<typeof PaperKind>

/** FHIR administrative gender. */
export const Sex = z.enum(['male', 'female'])
export type Sex = z.infer<typeof Sex>

export const GrantScope = z.enum(['booking', 'payment', 'records', 'medication', 'messages'])
export type GrantScope = z.infer<typeof GrantScope>

/** What the patient is to the person who keeps him in the account. */
export const Relation = z.enum(['self', 'parent', 'child', 'spouse', 'grandparent', 'sibling', 'other'])
export type Relation = z.infer<typeof Relation>

/** A patient as the account's people see him: number and phone masked, never whole. */
export const Patient = z.object({
  id: Id,
  name: z.string(),
  maskedName: z.string(),
  sex: Sex,
  birthDate: CivilDate,
  relation: Relation,
  paperKind: PaperKind,
  maskedPaperNumber: z.string(),
  maskedPhone: z.string(),
  /** `own`: kept in this account. `granted`: the patient let this account act for him. */
  held: z.enum(['own', 'granted']),
  scopes: z.array(GrantScope),
  /** Until when booking is paused after three missed appointments, else null. */
  bookingPausedUntil: z.nullable(Instant),
})
export type Patient = z.infer<typeof Patient>

export const PatientInput = z.object({
  name: text('姓名', 40),
  relation: Relation,
  paperKind: PaperKind,
  paperNumber: z.string().check(z.trim(), z.minLength(1, '请填写证件号码'), z.maxLength(30, '证件号码过长')),
  /** Needed for papers that do not carry them; ignored for the identity card, which does. */
  sex: z.optional(Sex),
  birthDate: z.optional(CivilDate),
  phone: z.string().check(z.trim(), z.regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号')),
})
export type PatientInput = z.infer<typeof PatientInput>

export const Session = z.object({
  token: z.string(),
  expiresAt: Instant,
  role: z.enum(ROLES),
  displayName: z.string(),
  doctorId: z.nullable(Id),
  patients: z.array(Patient),
  /** Staff only: what this token still waits for before it opens anything else; null when it is complete. */
  awaits: z.nullable(z.enum(['code', 'enrolment'])),
})

/**
 * Who signs in is nobody yet, so calls count by address, and a whole hospital's Wi-Fi is one address: at eight o'clock ten
 * people a second. Guessing does not pay here, for a code is the platform's and works once.
 */
const SIGN_INS_PER_MINUTE = 600

/** Both apps' sign-in errors. */
const signInErrors = {
  /** The platform did not vouch for the code: used, run out, or not ours. Ask the platform for a new one. */
  SIGN_IN_REFUSED: { status: 401, message: '登录没有成功，请再试一次' },
} as const

export const Grant = z.object({
  id: Id,
  patientId: Id,
  patientName: z.string(),
  /** The relative who may act. */
  relativeName: z.string(),
  relation: Relation,
  scopes: z.array(GrantScope),
  startsAt: Instant,
  endsAt: Instant,
  /** `revoked`: the patient took it back. `given-up`: the relative did. */
  status: z.enum(['active', 'revoked', 'given-up', 'ended']),
  /** `given`: I am the patient. `received`: I am the relative. */
  side: z.enum(['given', 'received']),
  uses: z.int(),
  lastUsedAt: z.nullable(Instant),
})
export type Grant = z.infer<typeof Grant>

export const Invitation = z.object({
  /** Eight digits, valid 24 hours, one use. */
  code: z.string(),
  relativeName: z.string(),
  relation: Relation,
  scopes: z.array(GrantScope),
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

const invitationErrors = {
  /** Unknown, used or run out. Ask the relative for a new one. */
  INVITATION_NOT_VALID: { status: 410, message: '邀请码不对或已过期，请让家人重新生成' },
} as const

const InvitationCode = z.string().check(z.regex(/^\d{8}$/, '邀请码是 8 位数字'))

export const identity = {
  ...certificateOperations,

  /**
   * Only in the embedded cloud. `name`: an account by that name with its own patient; `persona`: one of the demo staff, who
   * count as confirmed until they enrol a second factor of their own accord; from then on they are asked for it.
   */
  signInDemo: query(ANYONE, { localOnly: true })
    .input(z.object({ name: z.optional(text('名字', 20)), persona: z.optional(Id) }))
    .output(Session)
    .errors({ PERSONA_UNKNOWN: { status: 404, message: '演示医院里没有这个人' } }),

  /** Who can be signed in as in the demo hospital. */
  listPersonas: query(ANYONE, { localOnly: true })
    .input(z.object({}))
    .output(
      z.object({
        personas: z.array(z.object({ id: Id, name: z.string(), role: z.enum(STAFF_ROLES), about: z.string() })),
      }),
    ),

  /** In a cloud function the platform's own openid counts and `code` is not needed; elsewhere `code` is wx.login's. */
  signInWechat: query(ANYONE, { perMinute: SIGN_INS_PER_MINUTE })
    .input(z.object({ code: z.optional(z.string().check(z.maxLength(200))) }))
    .output(Session)
    .errors(signInErrors),

  signInAlipay: query(ANYONE, { perMinute: SIGN_INS_PER_MINUTE })
    .input(z.object({ code: z.string().check(z.minLength(1), z.maxLength(200)) }))
    .output(Session)
    .errors(signInErrors),

  getMe: query(SIGNED_IN)
    .input(z.object({}))
    .output(z.object({ role: z.enum(ROLES), displayName: z.string(), doctorId: z.nullable(Id) })),

  /** Own patients first, then those who granted something. */
  listPatients: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ patients: z.array(Patient) })),

  addPatient: command(PATIENTS, { perMinute: 30 })
    .input(PatientInput)
    .output(Patient)
    .errors({
      /** GB 11643: length, division, date, or check digit. `reason` says which. */
      PAPER_NUMBER_WRONG: {
        status: 422,
        message: '证件号码不对，请核对',
        data: z.object({
          field: z.literal('paperNumber'),
          reason: z.enum(['length', 'characters', 'birth-date', 'check-digit', 'form']),
        }),
      },
      /** The paper does not carry sex or birth date, so both must be told. */
      PAPER_NEEDS_DETAILS: {
        status: 422,
        message: '请补充性别和出生日期',
        data: z.object({ field: z.enum(['sex', 'birthDate']) }),
      },
      /** The same person is already in this account. */
      PATIENT_ALREADY_ADDED: { status: 409, message: '这位就诊人已经在您的账号里', data: z.object({ patientId: Id }) },
      /** One person once: he is in another account and can grant this one. */
      PATIENT_HELD_ELSEWHERE: { status: 409, message: '这位就诊人已在另一个账号登记，可以请本人授权给您' },
      /** At most 10 patients an account (against touts). */
      TOO_MANY_PATIENTS: { status: 409, message: '一个账号最多登记 10 位就诊人' },
    }),

  changePatientPhone: command(forSubject('patient', 'patientId', 'owner'))
    .input(z.object({ patientId: Id, phone: PatientInput.shape.phone }))
    .output(Patient),

  /** Takes the patient out of the account; his records stay for the law's time (医疗机构病历管理规定). */
  removePatient: command(forSubject('patient', 'patientId', 'owner'))
    .input(z.object({ patientId: Id }))
    .output(Done),

  /** A relative asks; the patient decides. */
  inviteGrant: command(PATIENTS, { perMinute: 10 })
    .input(
      z.object({
        relation: Relation,
        scopes: z.array(GrantScope).check(z.minLength(1, '请至少选一项'), z.maxLength(5)),
      }),
    )
    .output(Invitation),

  /** The patient looks at who asks before he accepts. */
  getInvitation: query(PATIENTS, { perMinute: 10 })
    .input(z.object({ code: InvitationCode }))
    .output(Invitation)
    .errors(invitationErrors),

  acceptGrant: command(forSubject('patient', 'patientId', 'owner'), { perMinute: 10 })
    .input(
      z.object({
        code: InvitationCode,
        patientId: Id,
        scopes: z.array(GrantScope).check(z.minLength(1, '请至少选一项'), z.maxLength(5)),
        /** Last day of the grant, at most a year away. */
        endsOn: CivilDate,
      }),
    )
    .output(Grant)
    .errors({
      ...invitationErrors,
      /** The end lies in the past or more than a year away. */
      GRANT_END_WRONG: {
        status: 422,
        message: '结束日期要在今天之后、一年之内',
        data: z.object({ field: z.literal('endsOn') }),
      },
      /** Nobody needs a grant for himself. */
      GRANT_TO_SELF: { status: 409, message: '这是您自己生成的邀请码' },
    }),

  revokeGrant: command(forSubject('grant', 'grantId', 'owner'))
    .input(z.object({ grantId: Id }))
    .output(Done),

  /** A relative no longer acts for this patient, who is told. No error where there is no grant in force. */
  giveUpGrant: command(PATIENTS)
    .input(z.object({ patientId: Id }))
    .output(Done),

  listGrants: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ grants: z.array(Grant) })),

  /** Each time the relative used the grant, newest first. */
  listGrantUses: query(forSubject('grant', 'grantId', 'owner'))
    .input(z.object({ grantId: Id }))
    .output(z.object({ uses: z.array(z.object({ at: Instant, action: z.string() })) })),

  /** An operator lets a doctor or a colleague in: an eight-character code, one use, 72 hours. */
  inviteStaff: command(OPERATORS)
    .input(z.object({ role: z.enum(STAFF_ROLES), doctorId: z.optional(Id), displayName: text('姓名', 40) }))
    .output(z.object({ code: z.string(), expiresAt: Instant })),

  /** Turns the signed-in account into a staff account. */
  activateStaff: command(SIGNED_IN, { perMinute: 5 })
    .input(z.object({ code: z.string().check(z.regex(/^[A-Z2-9]{8}$/, '激活码是 8 位字母和数字')) }))
    .output(Session)
    .errors({ ACTIVATION_NOT_VALID: { status: 410, message: '激活码不对或已过期，请联系运营同事' } }),
}
