import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { invitationView, validInvitation } from './invitation'

export const getInvitation = operation(identity.getInvitation, async ({ input, services, store, now }) =>
  invitationView(await validInvitation(store, services.vault, input.code, now), input.code),
)
