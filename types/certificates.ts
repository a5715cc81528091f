import * as z from 'zod/mini'
import { OPERATORS, PATIENTS, SIGNED_IN, command, forSubject, query } from './operation'
import type { Access } from './operation'
import { LARGEST_PICTURE_BYTES, UPLOAD_PART_BYTES } from './pictures'
import { CivilDate, Cursor, Done, Id, Instant, text } from './values'

/** Papers that prove what two people are to each other: 户口本, 出生医学证明, 结婚证, 监护证明, 委托书. */
export const CertificateKind = z.enum(['household', 'birth', 'marriage', 'guardianship', 'mandate'])
export type CertificateKind = z.infer<typeof CertificateKind>

export const CertificateStatus = z.enum(['pending', 'accepted', 'refused', 'expired', 'withdrawn'])
export type CertificateStatus = z.infer<typeof CertificateStatus>

/** Proof that an account may act for a patient: uploaded once, good for all bookings and grants until it runs out. */
export const Certificate = z.object({
  id: Id,
  patientId: Id,
  patientName: z.string(),
  /** Who uploaded it, by his own name. */
  uploaderName: z.string(),
  /** `mine`: this account uploaded it. `others`: somebody else did, about a patient of this account. */
  side: z.enum(['mine', 'others']),
  kind: CertificateKind,
  status: CertificateStatus,
  /** The picture on record, another with each upload; null once it is withdrawn. */
  pictureId: z.nullable(Id),
  submittedAt: Instant,
  /** Why it was refused, else empty. */
  reason: z.string(),
  /** Last day; null until it is accepted. */
  validUntil: z.nullable(CivilDate),
  /** How often somebody else than the patient's own account looked at the picture. */
  looks: z.int(),
})
export type Certificate = z.infer<typeof Certificate>

const MOST_PARTS = Math.ceil(LARGEST_PICTURE_BYTES / UPLOAD_PART_BYTES)

/** Chosen by the client; only the account that made it can use it. */
const UploadId = z.string().check(z.regex(/^[\w-]{8,40}$/, '请重新选择图片'))

const Base64 = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9+/]+={0,2}$/, '图片内容不对，请重新选择'),
    z.maxLength((UPLOAD_PART_BYTES / 3) * 4, '这一段图片过大'),
  )

/** Errors of every operation that takes an uploaded picture. */
export const pictureErrors = {
  /** Parts are missing, or the upload ran out (an hour). Choose the picture again. */
  UPLOAD_INCOMPLETE: {
    status: 409,
    message: '图片没有传完，请重新选择',
    data: z.object({ field: z.literal('uploadId') }),
  },
  /** Neither JPEG nor PNG nor WebP, by its first bytes. */
  PICTURE_KIND_UNKNOWN: {
    status: 422,
    message: '请选 JPG、PNG 或 WebP 图片',
    data: z.object({ field: z.literal('uploadId') }),
  },
  /** Begins like a picture and is none, or is cut short. */
  PICTURE_UNREADABLE: {
    status: 422,
    message: '图片打不开，请换一张',
    data: z.object({ field: z.literal('uploadId') }),
  },
} as const

/** The uploader, the patient's own account, and operators. */
const onCertificate: Access = {
  roles: ['patient', 'operator'],
  subject: { kind: 'certificate', field: 'certificateId', scope: 'owner' },
}

const ToVerify = z.object({
  id: Id,
  kind: CertificateKind,
  patientName: z.string(),
  patientBirthDate: CivilDate,
  uploaderName: z.string(),
  pictureId: Id,
  submittedAt: Instant,
})
export type ToVerify = z.infer<typeof ToVerify>

/** Proofs of relation, and pictures on their way; part of identity on the wire. */
export const certificateOperations = {
  /** Brings a picture in parts of at most 48 KiB, in any order; an operation then takes it by `uploadId` within an hour. */
  uploadPart: command(SIGNED_IN, { perMinute: 240 })
    .input(
      z.object({
        uploadId: UploadId,
        part: z.int().check(z.minimum(0), z.maximum(MOST_PARTS - 1, '图片不超过 2 MB')),
        /** Bytes of the whole picture, the same in each part. */
        total: z.int().check(z.minimum(1, '图片是空的'), z.maximum(LARGEST_PICTURE_BYTES, '图片不超过 2 MB')),
        data: Base64,
      }),
    )
    .output(Done)
    .errors({
      /** Another part said another total. Choose the picture again. */
      UPLOAD_CHANGED: {
        status: 409,
        message: '图片变了，请重新选择',
        data: z.object({ field: z.literal('uploadId') }),
      },
      /** At most five pictures on their way at once. They are forgotten after an hour. */
      TOO_MANY_UPLOADS: { status: 409, message: '还有几张图片没传完，请过一会儿再传' },
    }),

  /** One per account and patient: a new one takes the place of the old, which is deleted, and is looked at anew. */
  submitCertificate: command(forSubject('patient', 'patientId', 'booking'), { perMinute: 10 })
    .input(z.object({ patientId: Id, kind: CertificateKind, uploadId: UploadId }))
    .output(Certificate)
    .errors({
      ...pictureErrors,
      /** A birth certificate proves nothing about who acts for a grown-up. */
      CERTIFICATE_KIND_WRONG: {
        status: 422,
        message: '就诊人已满 18 岁，请改用户口本、监护证明或委托书',
        data: z.object({ field: z.literal('kind') }),
      },
      /** Nobody proves what he is to himself. */
      CERTIFICATE_NOT_NEEDED: { status: 409, message: '本人就诊不需要关系证明' },
    }),

  /** Takes this account's proof for the patient back; the picture is deleted. No error where there is none. */
  withdrawCertificate: command(PATIENTS)
    .input(z.object({ patientId: Id }))
    .output(Done),

  /** Uploaded by this account, then those of others about its patients; newest first. */
  listCertificates: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ certificates: z.array(Certificate) })),

  /** Who looked at the picture and when, newest first; the patient's own looks are not written down. */
  listCertificateLooks: query(forSubject('certificate', 'certificateId', 'owner'))
    .input(z.object({ certificateId: Id }))
    .output(z.object({ looks: z.array(z.object({ at: Instant, by: z.enum(['uploader', 'operator']) })) })),

  /** One part of the picture, in base64; each look is written down for the patient. */
  getCertificatePicture: query(onCertificate)
    .input(z.object({ certificateId: Id, part: z.int().check(z.minimum(0), z.maximum(MOST_PARTS)) }))
    .output(
      z.object({
        contentType: z.string(),
        /** Which picture this is a part of: read again from part 0 when it changes. */
        pictureId: Id,
        parts: z.int(),
        /** Empty beyond the last part. */
        data: z.string(),
      }),
    ),

  /** What waits for an operator, oldest first, 20 a page. */
  listCertificatesToVerify: query(OPERATORS)
    .input(z.object({ cursor: z.optional(Cursor) }))
    .output(z.object({ certificates: z.array(ToVerify), nextCursor: z.nullable(Cursor) })),

  /** Accepts for five years, a birth certificate until the 18th birthday; or refuses with a reason. */
  decideCertificate: command(OPERATORS)
    .input(
      z.object({
        certificateId: Id,
        /** The picture that was looked at. */
        pictureId: Id,
        verdict: z.enum(['accepted', 'refused']),
        /** What the uploader will read; needed to refuse. */
        reason: z.optional(text('原因', 100, 0)),
      }),
    )
    .output(z.object({ status: CertificateStatus, validUntil: z.nullable(CivilDate) }))
    .errors({
      /** Decided by a colleague, withdrawn, or another picture came meanwhile. Look at the list again. */
      CERTIFICATE_NOT_PENDING: { status: 409, message: '这份证明已处理或已更换，请刷新列表' },
    }),
}
