import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { type Consult, consults, duties, practices } from '../../cloudfunctions/consult/collections'
import type { Caller } from '../../cloudfunctions/kernel/caller'
import type { Store } from '../../cloudfunctions/kernel/store'
import { addMinutes, instant } from '../../cloudfunctions/kernel/time'
import { openClinic } from '../support/clinic'
import { CONSENT_VERSION, intakeOf, openPractice } from '../support/consults'
import { visitAt } from '../support/evidence'
import { type Fuse, failingStore, newFuse } from '../support/failing-store'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'
import { PretendRails } from '../support/pretend-rails'

export const DOCTORS = ['doc1', 'doc2'] as const
/** Takes consults too, and has nothing to do with any of these. */
export const STRANGER = 'doc3'
export const feeOf = ({ kind, line }: Begin) => (kind === 'revisit' && line === 'ordinary' ? 4000 : 3000)
const LONG = 400 * 24 * 60

/** Somebody whom consults are about, and the accounts that may talk for him. */
export interface Person {
  patientId: string
  visitId: string
  accounts: readonly [string, string]
}

/** A hospital whose process can go and come back; what is in its store and in the wallets stays. */
export class ConsultWorld {
  readonly fuse: Fuse = newFuse()
  readonly rails: PretendRails
  people: readonly [Person, Person] | null = null
  private readonly base = new SqliteStore(':memory:')
  private visitors = new Map<string, Visitor>()
  hospital: TestHospital

  constructor() {
    this.rails = new PretendRails(() => instant(this.hospital.now()))
    this.hospital = this.start()
  }

  private start(startsAt?: number) {
    return openTestHospital({
      store: this.base,
      wrap: (store) => failingStore(store, this.fuse),
      rails: this.rails.rails,
      ...(startsAt !== undefined && { startsAt }),
    })
  }

  /** The process ends, and another one takes over. */
  restart() {
    const now = this.hospital.now()
    this.hospital.close()
    this.hospital = this.start(now)
    this.visitors.clear()
  }

  close() {
    this.hospital.close()
    this.base.close()
  }

  get store(): Store {
    return this.hospital.store
  }

  get now() {
    return this.hospital.now()
  }

  /** Time passes; doctors come back on a new day and show who they are. */
  async pass(minutes: number) {
    this.hospital.passMinutes(minutes)
    if (minutes < 60) return
    this.visitors.clear()
    await this.confirm()
  }

  private async confirm() {
    const set = { confirmedAt: instant(this.now) }
    for (const id of DOCTORS) await this.store.updateIf(practices, id, {}, { set })
  }

  private async visitor(caller: Caller): Promise<Visitor> {
    const known = this.visitors.get(caller.accountId)
    if (known) return known
    const { token } = await this.hospital.services.tokens.issue(caller, this.now)
    const visitor = this.hospital.withToken(token, caller.accountId, caller.role)
    this.visitors.set(caller.accountId, visitor)
    return visitor
  }

  patientSide(accountId: string) {
    return this.visitor({ accountId, role: 'patient', doctorId: null })
  }

  doctor(doctorId: string) {
    return this.visitor({ accountId: `acc-doctor-${doctorId}`, role: 'doctor', doctorId })
  }

  consult(id: string): Promise<Consult | null> {
    return this.store.get(consults, id)
  }
}

/** Three doctors, two of them on duty for emergencies; 王小明 with a relative who talks for him, and 周晚晴 with a second phone. */
export const openConsultWorld = async () => {
  const world = new ConsultWorld()
  const { store, hospital } = world
  const now = instant(world.now)
  for (const [n, doctorId] of [...DOCTORS, STRANGER].entries()) {
    await openClinic(store, { doctorId, name: ['林静', '何晓棠', '安若兰'][n] ?? '' })
    await openPractice(store, doctorId, now)
  }
  for (const doctorId of DOCTORS) {
    const at = { startsAt: addMinutes(now, -60), endsAt: addMinutes(now, LONG) }
    await store.insert(duties, { id: `duty-${doctorId}`, doctorId, doctorName: '', departmentName: '', ...at })
  }
  const { patient, relative } = await relativeOf(hospital, ['messages'], '2027-10-31')
  const other = await hospital.patient('周晚晴')
  const person = async ({ patientId, accountId }: typeof patient, second: string): Promise<Person> => ({
    ...{ patientId, visitId: await visitAt(store, patientId, `visit-${patientId}`) },
    accounts: [accountId, second],
  })
  world.people = [await person(patient, relative.accountId), await person(other, other.accountId)]
  return world
}

export interface Begin {
  kind: 'advice' | 'revisit'
  line: 'ordinary' | 'emergency'
}

/** A draft that only waits to be handed in. */
export const draftFor = async (world: ConsultWorld, person: Person, { kind, line }: Begin, doctorId: string) => {
  const { api } = await world.patientSide(person.accounts[0])
  const { id: consultId } = await api.consult.draft({
    ...{ patientId: person.patientId, kind, line },
    ...(line === 'ordinary' && { doctorId }),
  })
  await api.consult.saveIntake({ consultId, intake: intakeOf() })
  if (kind === 'revisit')
    await api.consult.addEvidence({ consultId, evidence: { kind: 'visit', appointmentId: person.visitId } })
  return consultId
}

export const consent = (consultId: string) => ({
  ...{ consultId, consentVersion: CONSENT_VERSION, guardian: { name: '王芳', present: true } },
})
