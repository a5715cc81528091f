import type { Consult } from '@xinglin/types/consult'
import { mayPayFor } from '@/patient/payment/wallets'
import { usePatients } from '@/shared/session/person'

/** Whether this account may pay for him; who is not among those it acts for is left to the server. */
export function useMayPay({ patientId }: Pick<Consult, 'patientId'>): boolean {
  const patient = usePatients().data?.patients.find(({ id }) => id === patientId)
  return !patient || mayPayFor(patient)
}
