import * as z from 'zod/mini'
import { command, forSubject, query } from './operation'
import type { Access } from './operation'
import { Cursor, Id, Instant } from './values'
import { Need, VisitType } from './visit'

/**
 * FHIR Composition.section. `withheld`: the patient does not show what belongs to other departments; `lines` then has this
 * department's own. `unavailable`: could not be read now.
 */
const Section = z.object({
  name: Id,
  title: z.string(),
  state: z.enum(['shown', 'withheld', 'unavailable']),
  lines: z.array(z.object({ text: z.string(), at: z.nullable(Instant) })),
})
export type SummarySection = z.infer<typeof Section>

const Summary = z.object({
  appointmentId: Id,
  patientName: z.string(),
  sex: z.enum(['male', 'female']),
  age: z.int(),
  visitType: VisitType,
  needs: z.array(Need),
  /** Why he comes, in his own words. */
  reason: z.string(),
  sections: z.array(Section),
})

/** The same beside a consult; what he filled in is in its thread. */
const ConsultSummary = z.object({ consultId: Id, sections: z.array(Section) })

/** What the patient decides about one section. */
const Choice = z.object({
  section: Id,
  title: z.string(),
  /** What a doctor of another department would see. */
  about: z.string(),
  shown: z.boolean(),
  /** When he last decided; null while he never did, which counts as no. */
  decidedAt: z.nullable(Instant),
})
export type SummaryChoice = z.infer<typeof Choice>

const Choices = z.object({ choices: z.array(Choice) })

/** Only the doctor of the visit. */
const ofVisit: Access = {
  roles: ['doctor'],
  subject: { kind: 'appointment', field: 'appointmentId', scope: 'owner' },
}

/** Only the doctor in charge. */
const inCharge: Access = {
  roles: ['doctor'],
  subject: { kind: 'consult', field: 'consultId', scope: 'owner' },
}

const ofPatient = forSubject('patient', 'patientId', 'records')

/** 病情摘要: what a doctor should know before the patient sits down. */
export const summary = {
  /** As of now. That it was read, by whom, when and which sections, is written down for the patient to see. */
  getSummary: query(ofVisit)
    .input(z.object({ appointmentId: Id }))
    .output(Summary)
    .errors({
      /** Cancelled, or on a day that is over: no visit, no reading. */
      VISIT_OVER: { status: 409, message: '只能看今天和已约病人的摘要' },
    }),

  /** For the doctor in charge of a consult that is under way, by the same consent, and written down the same. */
  getConsultSummary: query(inCharge)
    .input(z.object({ consultId: Id }))
    .output(ConsultSummary)
    .errors({
      /** Ended: no talk, no reading. */
      CONSULT_OVER: { status: 409, message: '问诊已结束，不能再看病情摘要' },
    }),

  getChoices: query(ofPatient)
    .input(z.object({ patientId: Id }))
    .output(Choices),

  /** Separate consent for one section (个人信息保护法 第29条), or its withdrawal, which is as easy (第15条). */
  choose: command(ofPatient)
    .input(z.object({ patientId: Id, section: Id, shown: z.boolean() }))
    .output(Choices)
    .errors({
      SECTION_UNKNOWN: { status: 404, message: '没有这一项', data: z.object({ field: z.literal('section') }) },
    }),

  /** Who read the summary, the latest first. 20 a page. */
  listReadings: query(ofPatient)
    .input(z.object({ patientId: Id, cursor: z.optional(Cursor) }))
    .output(
      z.object({
        readings: z.array(
          z.object({
            id: Id,
            at: Instant,
            doctorName: z.string(),
            departmentName: z.string(),
            /** Titles of the sections that were shown. */
            sections: z.array(z.string()),
          }),
        ),
        nextCursor: z.nullable(Cursor),
      }),
    ),
}
