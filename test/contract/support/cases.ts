import { FRIDAY, THURSDAY } from '../../support/clinic'
import { attachmentCases } from './attachment-cases'
import { billingCases } from './billing-cases'
import { callCases, callHints } from './call-cases'
import type { Case } from './case'
import { circleCases, circleHints } from './circle-cases'
import { certificateCases } from './certificate-cases'
import { examinationCases, examinationHints } from './examination-cases'
import { communityCases, communityHints } from './community-cases'
import { communityStaffCases } from './community-staff-cases'
import { consultCases, consultHints } from './consult-cases'
import type { OperationName } from './operations'
import { UPLOAD } from './proofs'
import { queueCases, queueHints } from './queue-cases'
import { referralCases, referralHints } from './referral-cases'
import { summaryCases, summaryHints } from './summary-cases'
import { stopCases } from './stop-cases'
import { talkCases, talkHints } from './talk-cases'
import { triageCases } from './triage-cases'
import { wordsCases, wordsHints } from './words-cases'
import { CHILD, REASON, WEDNESDAY, type World, factorCode } from './world'

const doctor = {
  ...{ name: '陆知远', sex: 'male', title: 'chief', departmentId: 'dcard', goodAt: '心律失常', illnesses: ['房颤'] },
  ...{ about: '', feeFen: 5000, years: 20, status: 'active' },
}
const department = { parentId: 'dcard', name: '心律失常门诊', code: '03.04', about: '', place: '门诊楼 4 楼' }
const paper = {
  relation: 'parent',
  paperKind: 'passport',
  paperNumber: 'E12345678',
  sex: 'female',
  birthDate: '1960-01-01',
}
const template = {
  ...{ doctorId: 'doc1', weekday: 2, period: 'afternoon', startsAt: '14:00', endsAt: '15:00', capacity: 2 },
  place: '门诊楼 3 楼 302 诊室',
}
const nothing: Case = { input: () => ({}) }
const appointment = ({ ids }: World) => ({ appointmentId: ids.booked })
const slot = ({ clinics }: World) => ({ slotId: clinics.first.slotAt('09:45', THURSDAY) })
const wish = ({ clinics, owner }: World) => ({ slotId: clinics.second.slotAt('09:00'), patientId: owner.patientId })
const wait = ({ clinics, owner }: World) => ({ sessionId: clinics.full[2]?.sessionOn(), patientId: owner.patientId })
const twoPapers = ({ owner, ids }: World) => ({ patientIds: [owner.patientId, ids.twinId] })
const grant = ({ owner, codes }: World) => ({
  code: codes.invitation,
  patientId: owner.patientId,
  endsOn: '2027-01-31',
})

/** One for each operation of the contract: a new operation without one does not compile, and fails the suite. */
export const cases: Record<OperationName, Case> = {
  'identity.signInDemo': { input: () => ({ name: '新人' }) },
  'identity.listPersonas': nothing,
  'identity.signInWechat': { input: () => ({ code: 'wechat-code' }) },
  'identity.signInAlipay': { input: () => ({ code: 'alipay-code' }) },
  'identity.getMe': nothing,
  'identity.listPatients': nothing,
  'identity.addPatient': {
    input: () => ({ ...paper, name: '李秀兰', phone: '13900001111' }),
    other: () => ({ ...paper, name: '李秀英', phone: '13900001111' }),
  },
  'identity.changePatientPhone': {
    input: ({ owner }) => ({ patientId: owner.patientId, phone: '13900002222' }),
    other: ({ owner }) => ({ patientId: owner.patientId, phone: '13900003333' }),
  },
  'identity.removePatient': {
    input: ({ owner }) => ({ patientId: owner.patientId }),
    other: ({ ids }) => ({ patientId: ids.childId }),
  },
  'identity.inviteGrant': {
    input: () => ({ relation: 'child', scopes: ['booking'] }),
    other: () => ({ relation: 'child', scopes: ['records'] }),
  },
  'identity.getInvitation': { input: ({ codes }) => ({ code: codes.invitation }) },
  'identity.acceptGrant': {
    input: (world) => ({ ...grant(world), scopes: ['booking'] }),
    other: (world) => ({ ...grant(world), scopes: ['records'] }),
  },
  'identity.revokeGrant': {
    input: ({ ids }) => ({ grantId: ids.grants[0] }),
    other: ({ ids }) => ({ grantId: ids.grants[1] }),
  },
  'identity.giveUpGrant': {
    input: ({ other }) => ({ patientId: other.patientId }),
    other: ({ owner }) => ({ patientId: owner.patientId }),
  },
  ...certificateCases,
  ...examinationCases,
  ...triageCases,
  ...wordsCases,
  ...attachmentCases,
  ...communityCases,
  ...communityStaffCases,
  ...circleCases,
  ...consultCases,
  ...callCases,
  ...talkCases,
  'identity.getSecondFactor': nothing,
  'identity.enrolSecondFactor': { input: () => ({}), other: () => ({ label: '工作手机' }) },
  'identity.confirmSecondFactor': {
    input: (world) => ({ code: factorCode(world) }),
    other: () => ({ code: '000000' }),
  },
  'identity.resetSecondFactor': {
    input: ({ callers }) => ({ accountId: callers['the doctor'].accountId, reason: '换了手机' }),
    other: ({ callers }) => ({ accountId: callers['another doctor'].accountId, reason: '换了手机' }),
  },
  'identity.listStaff': nothing,
  'identity.confirmReception': {
    input: ({ clinics }) => ({ sessionId: clinics.first.sessionOn(THURSDAY) }),
    other: ({ clinics }) => ({ sessionId: clinics.first.sessionOn(FRIDAY) }),
  },
  'identity.getReception': { input: ({ clinics }) => ({ sessionId: clinics.first.sessionOn(WEDNESDAY) }) },
  'identity.listDuplicates': nothing,
  'identity.listLikelyPairs': nothing,
  'identity.listMerges': nothing,
  'identity.mergePatients': {
    input: (world) => ({ ...twoPapers(world), keepId: world.owner.patientId, reason: '核对了身份证和护照' }),
    other: (world) => ({ ...twoPapers(world), keepId: world.ids.twinId, reason: '核对了身份证和护照' }),
  },
  'identity.undoMerge': {
    input: ({ ids }) => ({ mergeId: ids.merges[0] }),
    other: ({ ids }) => ({ mergeId: ids.merges[1] }),
  },
  'identity.keepApart': {
    input: twoPapers,
    other: ({ owner, ids }) => ({ patientIds: [owner.patientId, ids.childId] }),
  },
  'identity.listGrants': nothing,
  'identity.listGrantUses': { input: ({ ids }) => ({ grantId: ids.grants[0] }) },
  'identity.inviteStaff': {
    input: () => ({ role: 'doctor', doctorId: 'doc3', displayName: '新医生' }),
    other: () => ({ role: 'doctor', doctorId: 'doc4', displayName: '新医生' }),
  },
  'identity.activateStaff': {
    input: ({ codes }) => ({ code: codes.activation }),
    other: ({ codes }) => ({ code: codes.spare }),
  },
  'directory.getHospital': nothing,
  'directory.listDepartments': nothing,
  'directory.listDoctors': { input: () => ({ departmentId: 'dcard' }) },
  'directory.getDoctor': { input: () => ({ doctorId: 'doc1' }) },
  'directory.getDoctors': { input: () => ({ doctorIds: ['doc1', 'doc2'] }) },
  'directory.search': { input: () => ({ text: '心' }) },
  'directory.listFavourites': nothing,
  'directory.setFavourite': {
    input: () => ({ doctorId: 'doc1', favourite: true }),
    other: () => ({ doctorId: 'doc1', favourite: false }),
  },
  'directory.saveDepartment': { input: () => department, other: () => ({ ...department, name: '高血压门诊' }) },
  'directory.saveDoctor': { input: () => doctor, other: () => ({ ...doctor, name: '唐亦宁' }) },
  'booking.listSlots': { input: () => ({ doctorId: 'doc1', from: WEDNESDAY, to: FRIDAY }) },
  'booking.listNextFree': { input: () => ({ doctorIds: ['doc1', 'doc3'] }) },
  'booking.reserve': { input: wish, other: (world) => ({ ...wish(world), reason: REASON }) },
  'booking.reserveTogether': {
    input: (world) => ({ items: [wish(world)] }),
    other: (world) => ({ items: [{ ...wish(world), reason: REASON }] }),
  },
  'booking.reschedule': {
    input: (world) => ({ ...appointment(world), ...slot(world) }),
    other: (world) => ({ ...appointment(world), slotId: world.clinics.first.slotAt('09:30', FRIDAY) }),
  },
  'booking.cancel': { input: appointment, other: ({ ids }) => ({ appointmentId: ids.later }) },
  'booking.getAppointment': { input: appointment },
  'booking.listAppointments': { input: () => ({ when: 'upcoming' }) },
  'booking.joinStandby': { input: wait, other: (world) => ({ ...wait(world), reason: REASON }) },
  'booking.leaveStandby': {
    input: ({ ids }) => ({ standbyId: ids.offered }),
    other: ({ ids }) => ({ standbyId: ids.waiting }),
  },
  'booking.acceptStandby': {
    input: ({ ids }) => ({ standbyId: ids.offered }),
    other: ({ ids }) => ({ standbyId: ids.waiting }),
  },
  'booking.listStandbys': nothing,
  'booking.listVisits': { input: () => ({ doctorId: 'doc1', date: THURSDAY }) },
  'booking.recordAttendance': {
    input: ({ ids }) => ({ appointmentId: ids.begun, outcome: 'noshow' }),
    other: ({ ids }) => ({ appointmentId: ids.begun, outcome: 'fulfilled' }),
  },
  'booking.listTemplates': { input: () => ({ doctorId: 'doc1' }) },
  'booking.saveTemplate': { input: () => template, other: () => ({ ...template, capacity: 3 }) },
  'booking.removeTemplate': {
    input: () => ({ templateId: 'doc1-4-morning' }),
    other: () => ({ templateId: 'doc2-4-morning' }),
  },
  'booking.openClinics': {
    input: () => ({ doctorId: 'doc1', from: '2026-12-01', to: '2026-12-07' }),
    other: () => ({ doctorId: 'doc1', from: '2026-12-01', to: '2026-12-08' }),
  },
  'booking.listSessions': { input: () => ({ date: THURSDAY }) },
  'booking.getDayTotals': { input: () => ({ date: THURSDAY }) },
  'booking.setCapacity': {
    input: (world) => ({ ...slot(world), capacity: 5 }),
    other: (world) => ({ ...slot(world), capacity: 4 }),
  },
  ...stopCases,
  'booking.closeSlot': {
    input: (world) => ({ ...slot(world), closed: true }),
    other: (world) => ({ ...slot(world), closed: false }),
  },
  'booking.checkout': { input: ({ ids }) => ({ appointmentId: ids.unbilled }), other: appointment },
  ...billingCases,
  ...queueCases,
  ...referralCases,
  ...summaryCases,
  'notify.listMessages': nothing,
  'notify.watchInbox': nothing,
  'notify.markRead': {
    input: ({ messages }) => ({ messageIds: messages.slice(0, 1) }),
    other: ({ messages }) => ({ messageIds: messages.slice(0, 2) }),
  },
  'notify.listGrants': { input: () => ({ platform: 'wechat' }) },
  'notify.listReach': { input: () => ({ platform: 'wechat' }) },
  'notify.recordGrants': {
    input: () => ({ platform: 'wechat', results: [{ templateId: 'pretend-visit', answer: 'accept' }] }),
    other: () => ({ platform: 'wechat', results: [{ templateId: 'pretend-change', answer: 'accept' }] }),
  },
  'notify.listDeliveries': nothing,
  'notify.callInstead': {
    input: ({ ids }) => ({ deliveryId: ids.unsent[0] }),
    other: ({ ids }) => ({ deliveryId: ids.unsent[1] }),
  },
  'notify.listMessageTemplates': nothing,
  'notify.listCallTasks': nothing,
  'notify.claimCallTask': {
    input: ({ ids }) => ({ taskId: ids.callTasks.open[0] }),
    other: ({ ids }) => ({ taskId: ids.callTasks.open[1] }),
  },
  'notify.finishCallTask': {
    input: ({ ids }) => ({ taskId: ids.callTasks.claimed[0], outcome: 'reached' }),
    other: ({ ids }) => ({ taskId: ids.callTasks.claimed[1], outcome: 'no-answer' }),
  },
}

/** What means something in this world, by field. */
export const hintsOf = (world: World) => {
  const { ids, codes, owner, other, clinics, messages } = world
  const slotIds = ['09:00', '09:30', '09:45'].flatMap((clock) => [
    clinics.first.slotAt(clock, THURSDAY),
    clinics.first.slotAt(clock, FRIDAY),
    clinics.second.slotAt(clock),
  ])
  const days = [WEDNESDAY, THURSDAY, FRIDAY, '2026-12-20', '2027-01-31', '1900-01-01', '2199-12-31', '2024-02-29']
  return {
    ...examinationHints,
    ...communityHints,
    ...circleHints,
    ...callHints,
    ...consultHints,
    ...wordsHints,
    ...talkHints,
    patientId: [owner.patientId, ids.childId, other.patientId, ids.twinId],
    patientIds: [owner.patientId, ids.twinId, ids.childId],
    keepId: [owner.patientId, ids.twinId],
    mergeId: ids.merges,
    accountId: [owner.accountId, ...Object.values(world.callers).map(({ accountId }) => accountId)],
    appointmentId: [ids.begun, ids.booked, ids.later, ids.foreign, ...ids.stopped, ...queueHints.appointmentId],
    standbyId: [ids.waiting, ids.offered],
    grantId: ids.grants,
    ...referralHints(world),
    ...summaryHints,
    certificateId: [ids.certificate.id],
    pictureId: [ids.certificate.pictureId, ...communityHints.pictureId],
    uploadId: [UPLOAD, 'another-upload'],
    part: [0, 1],
    slotId: [
      ...slotIds,
      ...clinics.full.map(({ slotAt }) => slotAt('09:00')),
      'doc1-00000101-0900',
      'doc1-99991231-2345',
    ],
    sessionId: [
      clinics.first.sessionOn(),
      clinics.first.sessionOn(THURSDAY),
      ...clinics.full.map(({ sessionOn }) => sessionOn()),
      ...queueHints.sessionId,
    ],
    doctorId: ['doc1', 'doc2', 'doc3'],
    departmentId: ['dcard'],
    parentId: ['dcard', null],
    id: ['dcard', 'doc1'],
    templateId: ['doc1-4-morning'],
    messageId: messages,
    code: [codes.invitation, codes.used, codes.activation],
    name: [CHILD, '新人'],
    from: days,
    to: days,
    date: days,
    endsOn: days,
    birthDate: days,
    startsAt: ['08:00', '09:00', '14:00'],
    endsAt: ['09:00', '12:00', '23:45'],
    paperNumber: ['E12345678', 'Z777333998'],
    cursor: [Buffer.from('["2026-11-26T01:00:00.000Z","x"]').toString('base64url'), 'bnVsbA', 'W10'],
  }
}
