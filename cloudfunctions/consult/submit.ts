import { consult as contract } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store, Stored } from '../kernel/store'
import { ageOn, dayOf } from '../kernel/time'
import { redFlagIn } from '../triage/public'
import { type Consult, consults } from './collections'
import { consultFor } from './edit'
import { consultToPay } from './events'
import { handIn } from './hand-in'
import { askForPayment, orderOf } from './payment'
import { isGuarded, lacksEvidence } from './rules'
import { CONSENT } from './terms'
import { consultView } from './view'
import { takerOf } from './whom'

interface Signing {
  consentVersion: string
  guardian?: { name: string; present: boolean } | undefined
}

/** What an emergency sounds like in his own words; for the emergency line no reason to turn him away. */
const flagOf = ({ intake, patientBirthDate, patientSex }: Consult, now: string) =>
  redFlagIn(intake?.complaint ?? '', {
    ...{ age: ageOn(patientBirthDate, dayOf(now)), sex: patientSex },
    pregnant: intake?.pregnancy === 'pregnant',
  })

/** Everything that must be said and shown before it is paid for. */
const check = (consult: Consult, { consentVersion, guardian }: Signing, now: string) => {
  if (!consult.intake) throw new Refusal('INTAKE_MISSING', { field: 'complaint' })
  if (lacksEvidence(consult)) throw new Refusal('EVIDENCE_MISSING', { field: 'evidence' })
  if (!isGuarded(consult.patientBirthDate, guardian, now)) throw new Refusal('GUARDIAN_NEEDED', { field: 'guardian' })
  if (consentVersion !== CONSENT.version) throw new Refusal('CONSENT_OUTDATED', { version: CONSENT.version })
  const flag = flagOf(consult, now)
  if (flag && consult.line !== 'emergency')
    throw new Refusal('SOUNDS_LIKE_EMERGENCY', { flagId: flag.flagId, flag: flag.flag })
  return flag
}

/** Where a relative submits it, the patient hears that it waits to be paid. */
const announced = (consult: Consult, { accountId }: { accountId: string }, n: number, now: string) => {
  if (accountId === consult.patientAccountId) return {}
  const fact = consultToPay.of(`${consult.id}:${n}`, now, { consultId: consult.id })
  return { outbox: [...consult.outbox, fact], outboxAt: now }
}

/** He agrees: who, to what, when, in the write that also says how it is paid. */
const sign = async (
  store: Store,
  consult: Stored<Consult>,
  signing: Signing & { accountId: string },
  now: string,
): Promise<Stored<Consult> | null> => {
  const flag = check(consult, signing, now)
  const n = consult.orderN + 1
  const paying =
    consult.feeFen > 0 ? { orderN: n, orderId: orderOf(consult.id, n), ...announced(consult, signing, n, now) } : {}
  const consent = { version: signing.consentVersion, accountId: signing.accountId, at: now }
  const alarm = flag && { flagId: flag.flagId, flag: flag.flag }
  const set = { consent, guardian: signing.guardian ?? null, alarm, ...paying, lastAt: now }
  return store.updateIf(consults, consult.id, { version: consult.version }, { set })
}

/** Signed and, where it costs something, with its order; whoever presses second finds what the first did. */
const submitted = async (
  store: Store,
  id: string,
  signing: Signing & { accountId: string },
  now: string,
): Promise<Stored<Consult>> => {
  const consult = await consultFor(store, id, 'submit', now)
  if (consult.orderId) return consult
  const { line, kind, doctorId, patientBirthDate } = consult
  await takerOf(store, { line, kind, doctorId }, { birthDate: patientBirthDate }, now)
  return (await sign(store, consult, signing, now)) ?? submitted(store, id, signing, now)
}

export const submit = operation(contract.submit, async ({ input, caller, store, now, repeated, errors }) => {
  const { consultId, consentVersion, guardian } = input
  const known = repeated ? await store.get(consults, consultId) : null
  if (known?.paid) return { consult: await consultView(store, known, caller, now), orderId: known.orderId }
  const consult = await submitted(store, consultId, { consentVersion, guardian, accountId: caller.accountId }, now)
  if (consult.orderId) {
    const order = await askForPayment(store, consult, now)
    return { consult: await consultView(store, consult, caller, now), orderId: order.id }
  }
  const handed = await handIn(store, consult.id, null, now)
  if (!handed) throw errors.CONSULT_MOVED_ON({ data: { state: consult.state } })
  return { consult: await consultView(store, handed, caller, now), orderId: null }
})
