import { referral as contract } from '@xinglin/types/referral'
import { type Appointment, findAppointment } from '../booking/public'
import { findDepartment, findDoctor } from '../directory/public'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { dayOf } from '../kernel/time'
import { type Party, type Referral, referrals } from './collections'
import { referralMade } from './events'
import { endOf, isNeededDay, isOwnPatient, isUnderWay, lastDay } from './rules'
import { madeView, referralView, visitOf, withVisits } from './view'

interface Wish {
  appointmentId: string
  departmentId: string
  doctorId?: string | undefined
}

const partyOf = async (store: Store, { departmentId, doctorId }: Wish): Promise<Party> => {
  const department = await findDepartment(store, departmentId)
  if (!department) throw new Refusal('DEPARTMENT_UNKNOWN', { field: 'departmentId' })
  const { name: departmentName } = department
  if (!doctorId) return { departmentId, departmentName, doctorId: null, doctorName: null }
  const doctor = await findDoctor(store, doctorId)
  if (doctor?.departmentId !== departmentId || doctor.status !== 'active')
    throw new Refusal('DOCTOR_UNKNOWN', { field: 'doctorId' })
  return { departmentId, departmentName, doctorId, doctorName: doctor.name }
}

const fromParty = ({ doctorId, doctor }: Appointment): Party => ({
  departmentId: doctor.departmentId,
  departmentName: doctor.departmentName,
  doctorId,
  doctorName: doctor.name,
})

const isSameWay = ({ to }: Referral, { departmentId, doctorId }: Wish) =>
  to.departmentId === departmentId && to.doctorId === (doctorId ?? null)

/** What this visit was referred there before, the ones that are over too. */
const earlierOnes = async (store: Store, wish: Wish) => {
  const found = await store.find(referrals, { madeAtAppointmentId: wish.appointmentId })
  return found.filter((each) => isSameWay(each, wish))
}

/** One visit is referred to one place once at a time: the n-th has its own id, and of two inserts one stands. */
const numbered = ({ appointmentId, departmentId, doctorId }: Wish, n: number) =>
  `ref-${digest(appointmentId, departmentId, doctorId ?? '', String(n))}`

/** The insert decides. The patient is told by what it announces. */
export const refer = operation(contract.refer, async ({ input, caller, store, now, newId, errors }) => {
  const { reason, urgency, neededBefore } = input
  const madeIn = newId('make')
  const visit = await findAppointment(store, input.appointmentId)
  if (!visit) throw errors.NOT_FOUND()
  const earlier = await earlierOnes(store, input)
  const own = earlier.find((each) => each.madeIn === madeIn)
  if (own) return madeView(own, await visitOf(store, own), now)
  if (!isOwnPatient(visit, now)) throw errors.NOT_YOUR_PATIENT({ data: { status: visit.status } })
  if (input.doctorId === visit.doctorId) throw errors.OWN_CLINIC({ data: { field: 'doctorId' } })
  const today = dayOf(now)
  if (neededBefore && !isNeededDay(neededBefore, today))
    throw errors.NEEDED_BEFORE_WRONG({ data: { field: 'neededBefore' } })
  const to = await partyOf(store, input)
  const views = await withVisits(store, earlier, (each, came) => referralView(each, came, now))
  const open = views.find(({ state }) => isUnderWay(state))
  if (open) throw errors.ALREADY_REFERRED({ data: { referralId: open.id } })

  const id = numbered(input, earlier.length)
  const until = lastDay(urgency, neededBefore, today)
  const made: Referral = {
    ...{ id, madeIn, madeBy: caller.accountId, madeAt: now, to, urgency, reason, until },
    ...{ patientId: visit.patientId, patientAccountId: visit.patientAccountId, patientName: visit.patientName },
    ...{ madeAtAppointmentId: visit.id, fromDoctorId: visit.doctorId, from: fromParty(visit) },
    ...{ appointmentId: null, declinedAt: null, declinedWhy: '', dueAt: endOf(until) },
    outbox: [referralMade.of(id, now, { referralId: id })],
    outboxAt: now,
  }
  if (await store.insert(referrals, made)) return madeView(made, null, now)
  const known = await store.get(referrals, id)
  if (known?.madeIn !== madeIn) throw errors.ALREADY_REFERRED({ data: { referralId: id } })
  return madeView(known, await visitOf(store, known), now)
})
