import { communityStaff } from '@xinglin/types/community-staff'
import { operation } from '../kernel/operation'
import { newCase } from './case'
import { cases } from './collections'
import { findEntry } from './entry'
import { caseView } from './moderated'

/** Of any entry, whether somebody asked for a look or not. */
export const getCase = operation(communityStaff.getCase, async ({ input, store, now, errors }) => {
  const found = await findEntry(store, input.entryId)
  if (!found || found.entry.state === 'deleted') throw errors.ENTRY_GONE()
  const one = (await store.get(cases, input.entryId)) ?? newCase(found, found.entry.createdAt)
  return caseView(store, found, one, now)
})
