import { CONSENT_VERSION, intakeOf } from '../../support/consults'
import type { Case } from './case'
import { CONSULTS, DUTIES, EVIDENCE, PAST_VISITS } from './consult-world'
import type { World } from './world'

const of =
  (consultId: string, rest: object = {}) =>
  () => ({ consultId, ...rest })
const nothing: Case = { input: () => ({}) }

const wish = ({ owner }: World) => ({ patientId: owner.patientId, kind: 'advice', line: 'ordinary', doctorId: 'doc3' })
const rating = { professional: 5, attitude: 5, clarity: 4 }
const practice = {
  ...{ switchedOn: true, adviceFen: 2500, revisitFen: null, from: '08:00', until: '20:00', mostWaiting: 5 },
}
const shift = { doctorId: 'doc2', startsAt: '2026-12-01T00:00:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' }
const visit = (appointmentId: string) => ({ evidence: { kind: 'visit', appointmentId } })
const away = { departmentId: 'dcard', reason: '要做心电图' }

/** What a patient does with a consult, and a doctor around the talk. */
export const consultCases = {
  'consult.listConsultants': nothing,
  'consult.getTerms': nothing,
  'consult.listPastVisits': { input: ({ owner }: World) => ({ patientId: owner.patientId }) },
  'consult.draft': { input: wish, other: (world: World) => ({ ...wish(world), kind: 'revisit' }) },
  'consult.saveIntake': {
    input: of(CONSULTS.draft, { intake: intakeOf() }),
    other: of(CONSULTS.draft, { intake: intakeOf({ since: '三天' }) }),
  },
  'consult.addEvidence': {
    input: of(CONSULTS.draft, visit(PAST_VISITS[0])),
    other: of(CONSULTS.draft, visit(PAST_VISITS[1])),
  },
  'consult.removeEvidence': {
    input: of(CONSULTS.draft, { evidenceId: EVIDENCE.first }),
    other: of(CONSULTS.draft, { evidenceId: EVIDENCE.second }),
  },
  'consult.submit': {
    input: of(CONSULTS.ready, { consentVersion: CONSENT_VERSION }),
    other: of(CONSULTS.draft, { consentVersion: CONSENT_VERSION }),
  },
  'consult.listConsults': nothing,
  'consult.cancel': { input: of(CONSULTS.waiting), other: of(CONSULTS.draft) },
  'consult.askAgain': {
    input: of(CONSULTS.ended, { text: '药要吃多久' }),
    other: of(CONSULTS.endedToo, { text: '药要吃多久' }),
  },
  'consult.rate': { input: of(CONSULTS.ended, rating), other: of(CONSULTS.endedToo, rating) },
  'consult.getInbox': nothing,
  'consult.listEnded': nothing,
  'consult.takeRing': { input: of(CONSULTS.ringing), other: of(CONSULTS.ringingToo) },
  'consult.passRing': { input: of(CONSULTS.ringing), other: of(CONSULTS.ringingToo) },
  'consult.start': { input: of(CONSULTS.waiting), other: of(CONSULTS.waitingToo) },
  'consult.holdUp': {
    input: of(CONSULTS.waiting, { minutes: 10, reason: '在抢救' }),
    other: of(CONSULTS.waiting, { minutes: 20, reason: '在抢救' }),
  },
  'consult.end': { input: of(CONSULTS.open), other: of(CONSULTS.answered) },
  'consult.referOffline': { input: of(CONSULTS.open, away), other: of(CONSULTS.answered, away) },
  'consult.handOver': {
    input: of(CONSULTS.waiting, { doctorId: 'doc2', reason: '要开会' }),
    other: of(CONSULTS.answered, { doctorId: 'doc2', reason: '要开会' }),
  },
  'consult.getPractice': nothing,
  'consult.savePractice': { input: () => practice, other: () => ({ ...practice, switchedOn: false }) },
  'consult.confirmReception': { input: () => ({}), other: () => ({ code: '000000' }) },
  'consult.listDuties': {
    input: () => ({ from: '2026-11-25T00:00:00.000Z', until: '2026-12-25T00:00:00.000Z' }),
  },
  'consult.saveDuty': { input: () => shift, other: () => ({ ...shift, endsAt: '2026-12-01T10:00:00.000Z' }) },
  'consult.removeDuty': {
    input: () => ({ dutyId: DUTIES.first }),
    other: () => ({ dutyId: DUTIES.second }),
  },
} as const satisfies Record<string, Case>

export const consultHints = {
  consultId: Object.values(CONSULTS),
  evidenceId: Object.values(EVIDENCE),
  dutyId: Object.values(DUTIES),
  consentVersion: [CONSENT_VERSION],
}
