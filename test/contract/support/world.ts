import type { GrantScope, Patient } from '@xinglin/types/identity'
import type { StaffRole } from '@xinglin/types/operation'
import { Secret, TOTP } from 'otpauth'
import { SqliteStore } from '../../../cloudfunctions/adapters/store/sqlite'
import { hospitals } from '../../../cloudfunctions/directory/collections'
import { accounts, secondFactors } from '../../../cloudfunctions/identity/collections'
import { secretFrom } from '../../../cloudfunctions/identity/totp'
import { NOTHING_ANNOUNCED } from '../../../cloudfunctions/kernel/events'
import { Limits } from '../../../cloudfunctions/kernel/limits'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { demoHospital } from '../../../local/hospital/hospital'
import { FRIDAY, THURSDAY, openClinic } from '../../support/clinic'
import { lastingBlobs } from '../../support/files'
import { type Visitor, openTestHospital } from '../../support/hospital'
import { openMoney } from './money-world'
import { leaveUnsent, putOnCallList } from './notify-world'
import { prove } from './proofs'
import { openCalls } from './call-world'
import { openCircle } from './circle-world'
import { openCommunities } from './community-world'
import { openConsults } from './consult-world'
import { openExaminations } from './examination-world'
import { QUEUES, openQueues } from './queue-world'
import { openReferrals } from './referral-world'
import { stopOne } from './stop-world'
import { pretendChannels } from '../../support/pretend-channels'
import { PretendRails } from '../../support/pretend-rails'

const TUESDAY_8AM = Date.parse('2026-11-24T00:00:00.000Z')
export const WEDNESDAY = '2026-11-25'
const MONDAY = '2026-11-30'
/** 09:00 in the hospital; the clinic of 08:30 has begun. */
export const WEDNESDAY_9AM = '2026-11-25T01:00:00.000Z'

export const SCOPES: readonly GrantScope[] = ['booking', 'payment', 'records', 'medication', 'messages']

export const OWNER = '金丝雀王小明'
export const CHILD = '金丝雀王小宝'
export const CHILD_PAPER = 'Z777333999'
export const CHILD_PHONE = '13977733399'
export const REASON = '金丝雀头痛三天'

/** No limits: one caller makes thousands of calls. */
export const boundless = () => Object.assign(new Limits(() => true), { check: () => Promise.resolve(null) })

type Named = Visitor & { patientId: string }

/** Who calls, as far as the subject is concerned. */
export const CALLERS = [
  'anonymous',
  'self',
  'another patient',
  ...SCOPES.map((scope) => `relative:${scope}` as const),
  'relative whose grant ended',
  'relative whose grant was revoked',
  'the doctor',
  'another doctor',
  'adviser',
  'operator',
] as const
export type CallerName = (typeof CALLERS)[number]

interface Options {
  store?: Store
  wrap?: (store: Store) => Store
}

/** Each call under a key of its own, the same in every world, so that two worlds are alike to the last id. */
const keyed = () => {
  let n = 0
  return <T>(who: Visitor, operation: string, input: unknown) =>
    who.call(operation, input, `world-${++n}`) as Promise<T>
}
type Call = ReturnType<typeof keyed>
type HospitalOf = ReturnType<typeof openTestHospital>

const grantTo = async (call: Call, owner: Named, relative: Named, scopes: readonly GrantScope[], endsOn: string) => {
  const { code } = await call<{ code: string }>(relative, 'identity.inviteGrant', { relation: 'child', scopes })
  const accepted = { code, patientId: owner.patientId, scopes, endsOn }
  return { code, ...(await call<{ id: string }>(owner, 'identity.acceptGrant', accepted)) }
}

const openClinics = async (store: Store) => ({
  first: await openClinic(store, {
    dates: [WEDNESDAY, THURSDAY, FRIDAY],
    startsAt: '08:30',
    endsAt: '10:00',
    capacity: 3,
  }),
  second: await openClinic(store, { doctorId: 'doc2', name: '何晓棠', capacity: 3 }),
  third: await openClinic(store, { doctorId: 'doc7', name: '安若兰', dates: [FRIDAY, MONDAY] }),
  stopping: await openClinic(store, { doctorId: 'doc9', name: '停诊医生', dates: [THURSDAY, FRIDAY] }),
  full: await Promise.all(
    ['doc3', 'doc4', 'doc5', 'doc6'].map((doctorId) =>
      openClinic(store, { doctorId, name: doctorId, endsAt: '09:15' }),
    ),
  ),
})

const enlist = async (hospital: HospitalOf, role: StaffRole, doctorId?: string) => {
  const visitor = await hospital.staff(role, doctorId)
  const fresh = { patientIds: [], patientCount: 0, createdAt: WEDNESDAY_9AM }
  const account = { id: visitor.accountId, role, doctorId: doctorId ?? null, displayName: '同事', ...fresh }
  await hospital.store.insert(accounts, account)
  return visitor
}

/** Relatives by what they may do, made on Tuesday so that one grant is over on Wednesday. */
const befriend = async (hospital: HospitalOf, call: Call, owner: Named) => {
  const relatives = {} as Record<`relative:${GrantScope}`, Named>
  const grants: string[] = []
  for (const scope of SCOPES) {
    const relative = await hospital.patient(`亲${scope}`)
    relatives[`relative:${scope}`] = relative
    grants.push((await grantTo(call, owner, relative, [scope], '2027-06-30')).id)
  }
  const ended = await hospital.patient('亲过期')
  await grantTo(call, owner, ended, SCOPES, '2026-11-24')
  const revoked = await hospital.patient('亲撤回')
  const { id: grantId, code: usedCode } = await grantTo(call, owner, revoked, SCOPES, '2027-06-30')
  await call(owner, 'identity.revokeGrant', { grantId })
  return { relatives, ended, revoked, grants, usedCode }
}

const book = async (call: Call, who: Named, slotId: string) =>
  (await call<{ appointmentId: string }>(who, 'booking.reserve', { slotId, patientId: who.patientId, reason: REASON }))
    .appointmentId

/** What the colleagues' authenticators hold; enrolled, but no code was shown yet. */
const SECRET = secretFrom(Buffer.alloc(32, 3).toString('base64url'))

/** The code that they show. */
export const factorCode = ({ hospital }: { hospital: HospitalOf }) =>
  TOTP.generate({ secret: Secret.fromBase32(SECRET), timestamp: hospital.now() })

const equip = async ({ store }: HospitalOf, visitors: readonly Visitor[]) => {
  for (const { accountId: id } of visitors) {
    await store.insert(secondFactors, {
      ...{ id, state: 'pending', secret: SECRET, recovery: [], lastStep: 0, lastBy: '', completedBy: '' },
      ...{ tries: 0, triesFrom: '', enrolledAt: WEDNESDAY_9AM, since: null, resetBy: null, resetReason: '' },
      ...NOTHING_ANNOUNCED,
    })
  }
}

/** Further papers: one of the owner himself, and two of the child that were merged with the first. */
const register = async (call: Call, owner: Named, childId: string) => {
  const { patients } = (await owner.call('identity.listPatients', {})) as { patients: Patient[] }
  const self = patients.find(({ id }) => id === owner.patientId)
  const child = patients.find(({ id }) => id === childId)
  const add = async (person: Patient | undefined, paperNumber: string) => {
    const { name, sex, birthDate, relation } = person as Patient
    const paper = { paperKind: 'passport', paperNumber, phone: CHILD_PHONE }
    return (await call<{ id: string }>(owner, 'identity.addPatient', { name, sex, birthDate, relation, ...paper })).id
  }
  const merge = async (paperNumber: string) => {
    const patientIds = [childId, await add(child, paperNumber)]
    return (await call<{ id: string }>(owner, 'identity.mergePatients', { patientIds, keepId: childId })).id
  }
  return { twinId: await add(self, 'E77733301'), merges: [await merge('E77733302'), await merge('E77733303')] }
}

/** Everything that the operations can be about: appointments, standbys, grants, invitations, messages, staff. */
export const buildWorld = async (options: Options = {}) => {
  const memory = options.store ? null : new SqliteStore(':memory:')
  let clock = () => TUESDAY_8AM
  const rails = new PretendRails(() => new Date(clock()).toISOString())
  const hospital = openTestHospital({
    ...options,
    store: options.store ?? (memory as Store),
    blobs: lastingBlobs(),
    startsAt: TUESDAY_8AM,
    rails: rails.rails,
    channels: pretendChannels().channels,
  })
  clock = () => hospital.now()
  hospital.services.limits = boundless()
  const { store, anonymous } = hospital
  const call = keyed()
  await store.insert(hospitals, { id: 'hospital', ...demoHospital })
  const clinics = await openClinics(store)
  const owner = await hospital.patient(OWNER)
  const other = await hospital.patient('旁人')
  const child = await call<{ id: string }>(owner, 'identity.addPatient', {
    ...{ name: CHILD, relation: 'child', paperKind: 'birth', paperNumber: CHILD_PAPER, phone: CHILD_PHONE },
    ...{ sex: 'male', birthDate: '2020-05-01' },
  })
  const family = await befriend(hospital, call, owner)
  await grantTo(call, other, owner, ['messages'], '2027-06-30')
  const begun = await book(call, owner, clinics.first.slotAt('08:30', WEDNESDAY))
  const booked = await book(call, owner, clinics.first.slotAt('09:00', THURSDAY))
  const later = await book(call, owner, clinics.first.slotAt('09:00', FRIDAY))
  const unbilled = await book(call, owner, clinics.third.slotAt('09:15', MONDAY))
  const unheard = await book(call, owner, clinics.third.slotAt('09:15', FRIDAY))
  const begunToo = await book(call, other, clinics.first.slotAt('08:30', WEDNESDAY))
  const foreign = await book(call, other, clinics.first.slotAt('09:15', THURSDAY))

  const money = await openMoney({ call, rails, store, owner, other, booked, later, begun, begunToo, foreign, unheard })

  hospital.setNow(WEDNESDAY_9AM)
  await call(other, 'billing.askRefund', { orderId: money.asked, note: '临时有事' })
  const certificate = await prove(call, owner, family.relatives['relative:booking'], child.id)
  const strangers: Named[] = []
  const seats: string[] = []
  for (const clinic of clinics.full) {
    const stranger = await hospital.patient(`路人${clinic.doctorId}`)
    strangers.push(stranger)
    seats.push(await book(call, stranger, clinic.slotAt('09:00')))
  }
  const join = async (index: number) => {
    const sessionId = clinics.full[index]?.sessionOn()
    const wish = { sessionId, patientId: owner.patientId, reason: REASON }
    return (await call<{ id: string }>(owner, 'booking.joinStandby', wish)).id
  }
  const waiting = await join(0)
  const offered = await join(1)
  await call(strangers[1] as Named, 'booking.cancel', { appointmentId: seats[1] })

  const staff = {
    'the doctor': await enlist(hospital, 'doctor', 'doc1'),
    'another doctor': await enlist(hospital, 'doctor', 'doc2'),
    adviser: await enlist(hospital, 'adviser'),
    operator: await enlist(hospital, 'operator'),
  }
  await equip(hospital, Object.values(staff))
  const stopped = await stopOne(call, { owner, operator: staff.operator }, clinics.stopping)
  const toCall = await putOnCallList(store, staff.operator, OWNER, WEDNESDAY_9AM)
  const unsent = await leaveUnsent(store, owner, OWNER, WEDNESDAY_9AM)
  const registered = await register(call, owner, child.id)
  await openQueues(store, clinics.first.sessionOn(WEDNESDAY), begun, begunToo)
  for (const sessionId of [clinics.first.sessionOn(WEDNESDAY), QUEUES.busy, QUEUES.idle])
    await call(staff['the doctor'], 'identity.confirmReception', { sessionId })
  await openExaminations(store, OWNER, { booked, begun })
  await openConsults(store, owner.patientId, REASON)
  await openCalls(hospital, owner.patientId, staff['the doctor'].accountId, WEDNESDAY_9AM)
  const referrals = await openReferrals(call, staff['the doctor'], begun, REASON)
  const ask = { relation: 'spouse', scopes: ['booking', 'records'] }
  const invitation = await call<{ code: string }>(other, 'identity.inviteGrant', ask)
  const colleague = { role: 'operator', displayName: '新同事' }
  const activation = await call<{ code: string }>(staff.operator, 'identity.inviteStaff', colleague)
  const spare = await call<{ code: string }>(staff.operator, 'identity.inviteStaff', {
    ...colleague,
    displayName: '备用',
  })
  await call(owner, 'directory.setFavourite', { doctorId: 'doc2', favourite: true })
  await hospital.runJobs()
  rails.pay(`${money.unheard}_01`)

  const all = [owner, other, ...Object.values(family.relatives), family.ended, family.revoked]
  const people = { owner, operator: staff.operator, all: [...all, ...Object.values(staff)] }
  await openCommunities(hospital, people, WEDNESDAY_9AM, REASON)
  await openCircle(hospital, [...all, ...Object.values(staff)], staff.adviser.accountId, WEDNESDAY_9AM)

  const callers: Record<CallerName, Visitor> = {
    ...{ anonymous, self: owner, 'another patient': other, ...family.relatives, ...staff },
    'relative whose grant ended': family.ended,
    'relative whose grant was revoked': family.revoked,
  }
  const { messages } = (await owner.call('notify.listMessages', {})) as { messages: { id: string }[] }
  const ids = {
    begun,
    begunToo,
    booked,
    later,
    foreign,
    waiting,
    offered,
    childId: child.id,
    grants: family.grants,
    certificate,
    unbilled,
    money,
    callTasks: toCall,
    unsent,
    stopped,
    referrals,
    ...registered,
  }
  const codes = { invitation: invitation.code, used: family.usedCode, activation: activation.code, spare: spare.code }
  const close = () => {
    memory?.close()
    hospital.close()
  }
  return { hospital, store, clinics, owner, other, callers, ids, codes, messages: messages.map(({ id }) => id), close }
}

export type World = Awaited<ReturnType<typeof buildWorld>>
