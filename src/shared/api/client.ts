import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '@xinglin/types/contract'
import { readToken } from '@/shared/session/session'
import { createLink } from './link'
import { transport } from './transport'

/** Calls the server: `await api.booking.listSlots({ … })`. Pages use `orpc` with react-query instead. */
export const api: Api = createORPCClient(createLink(transport, readToken))

/** `useQuery(orpc.area.operation.queryOptions({ input }))`; commands go through `useCommand(orpc.area.operation)`. */
export const orpc = createTanstackQueryUtils(api)
