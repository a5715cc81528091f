import { notify } from '@xinglin/types/notify'
import { operation } from '../kernel/operation'
import { keepGrant, voidGrants } from './grants'
import { grantsOf, templatesOn } from './list-grants'

/** `ban`: the platform took the template from us, and with it the leaves that were left. */
export const recordGrants = operation(notify.recordGrants, async ({ input, caller, store, services, now, newId }) => {
  const { accountId } = caller
  const { platform } = input
  const known = templatesOn(services, platform)
  for (const { templateId, answer } of input.results) {
    const id = newId('mgr')
    if (!known.has(templateId)) continue
    if (answer === 'accept') await keepGrant(store, { id, accountId, platform, templateId, at: now })
    if (answer === 'ban') await voidGrants(store, { accountId, platform, templateId })
  }
  return { grants: await grantsOf(store, { accountId, platform }, known) }
})
