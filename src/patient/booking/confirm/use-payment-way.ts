import type { Patient } from '@xinglin/types/identity'
import type { PaymentWay } from '@xinglin/types/visit'
import { useState } from 'react'
import { useWallets } from '@/patient/payment/use-wallets'
import { mayPayFor } from '@/patient/payment/wallets'

/** Now where the hospital takes it here and everybody may be paid for, unless he wants it otherwise; else at the hospital. */
export function usePaymentWay(people: readonly Patient[], feeFen: number) {
  const { wallets, known } = useWallets()
  const [chosen, setChosen] = useState<PaymentWay | null>(null)
  const barred = people.filter((patient) => !mayPayFor(patient))
  const offered = feeFen > 0 && wallets.length > 0 && barred.length === 0
  const way: PaymentWay = offered ? (chosen ?? 'online') : 'counter'
  return {
    way,
    wallets,
    known,
    offered,
    barred: wallets.length > 0 ? barred : [],
    choose: (to: PaymentWay) => setChosen(to),
  }
}

export type PaymentChoice = ReturnType<typeof usePaymentWay>
