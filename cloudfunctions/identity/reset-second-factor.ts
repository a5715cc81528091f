import { staffIdentity } from '@xinglin/types/staff-identity'
import { operation } from '../kernel/operation'
import { type SecondFactor, secondFactors } from './collections'
import { secondFactorReset } from './events'

const nothing = (): Partial<SecondFactor> => ({
  ...{ state: 'none', secret: '', recovery: [], since: null, tries: 0, triesFrom: '' },
})

/** Whoever never enrolled has nothing to reset, which is no error. */
export const resetSecondFactor = operation(staffIdentity.resetSecondFactor, async (call) => {
  const { input, caller, store, now, newId, errors } = call
  const { accountId, reason } = input
  const by = newId('reset')
  const reset = await store.updateIf(
    secondFactors,
    accountId,
    { state: { $in: ['pending', 'set'] }, enrolledAt: { $lte: now } },
    {
      set: { ...nothing(), lastBy: by, resetBy: caller.accountId, resetReason: reason, outboxAt: now },
      push: { outbox: secondFactorReset.of(by, now, { accountId }) },
    },
  )
  if (!reset && !(await store.get(secondFactors, accountId))) throw errors.NOT_FOUND()
  return { done: true as const }
})
