import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'

/** Proofs that this account uploaded, and others' about its patients. */
export const useCertificates = () =>
  useQuery(orpc.identity.listCertificates.queryOptions({ input: {}, enabled: useSession() !== null }))
