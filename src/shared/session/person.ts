import { useQuery } from '@tanstack/react-query'
import type { Patient } from '@xinglin/types/identity'
import { orpc } from '@/shared/api/client'
import { createStoredStore } from '@/shared/store'
import { useSession } from './session'

const NOBODY: Patient[] = []
const chosen = createStoredStore<string | null>('person', null)

/** Everyone this account may act for, own patients first. Asks only when signed in. */
export function usePatients() {
  const session = useSession()
  return useQuery(orpc.identity.listPatients.queryOptions({ input: {}, enabled: session !== null, staleTime: 60_000 }))
}

/** The person being cared for: the one chosen on this phone, else the first. */
export function usePerson() {
  const query = usePatients()
  const id = chosen.use()
  const session = useSession()
  const patients = (session && query.data?.patients) || NOBODY
  const person = patients.find((patient) => patient.id === id) ?? patients[0] ?? null
  return { person, patients, query, choose: (patient: Patient) => chosen.set(patient.id) }
}
