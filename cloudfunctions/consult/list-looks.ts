import { consult as contract } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { fileLooks } from './collections'

const MOST = 500

export const listLooks = operation(contract.listLooks, async ({ input, store }) => {
  const order = { field: 'at', direction: 'desc' } as const
  const found = await store.find(fileLooks, { consultId: input.consultId }, { order, limit: MOST })
  return { looks: found.map(({ at, by, file }) => ({ at, by, file })) }
})
