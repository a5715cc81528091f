import { staffIdentity } from '@xinglin/types/staff-identity'
import { NOTHING_ANNOUNCED } from '../kernel/events'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Store } from '../kernel/store'
import { accounts, secondFactors } from './collections'
import { inGroups, secretFrom, uriOf } from './totp'

const enrolment = (secret: string, by: string, now: string) => ({
  ...{ state: 'pending' as const, secret, recovery: [], lastStep: 0, lastBy: by, completedBy: '' },
  ...{ tries: 0, triesFrom: '', enrolledAt: now, since: null },
})

/** Waits for its first code. One that was begun later stays; one that is complete is not replaced. */
const enter = async (store: Store, accountId: string, fresh: ReturnType<typeof enrolment>) => {
  const first = { id: accountId, ...fresh, resetBy: null, resetReason: '', ...NOTHING_ANNOUNCED }
  if (await store.insert(secondFactors, first)) return
  const older = { state: { $in: ['none', 'pending'] }, enrolledAt: { $lte: fresh.enrolledAt } }
  if (await store.updateIf(secondFactors, accountId, older, { set: fresh })) return
  if ((await store.get(secondFactors, accountId))?.state === 'set') throw new Refusal('SECOND_FACTOR_SET')
}

/** The secret follows from the command, so that an answer that was lost on the way is given again. */
export const enrolSecondFactor = operation(staffIdentity.enrolSecondFactor, async (call) => {
  const { input, caller, services, store, now, newId } = call
  const by = newId('enrol')
  const secret = secretFrom(services.vault.fingerprint('second-factor', by))
  await enter(store, caller.accountId, enrolment(secret, by, now))
  const account = await store.get(accounts, caller.accountId)
  return { uri: uriOf(secret, input.label ?? account?.displayName ?? ''), key: inGroups(secret) }
})
