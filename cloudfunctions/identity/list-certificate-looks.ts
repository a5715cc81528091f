import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'
import { certificateLooks } from './certificate-collections'

export const listCertificateLooks = operation(identity.listCertificateLooks, async ({ input, store }) => {
  const order = { field: 'at' as const, direction: 'desc' as const }
  const looks = await store.find(certificateLooks, { certificateId: input.certificateId }, { order })
  return { looks: looks.map(({ at, by }) => ({ at, by })) }
})
