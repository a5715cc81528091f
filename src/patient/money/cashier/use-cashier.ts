import type { Order } from '@xinglin/types/billing'
import type { CashRailName } from '@xinglin/types/launch'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useWallets } from '@/patient/payment/use-wallets'
import { useNow } from '@/shared/hooks/now'
import { broughtFromWallet, type PayEnd } from '@/shared/platform/pay'
import { faceOf, type Watch, watchFrom } from './face'
import { rememberChoice, rememberedChoice } from './remembered'
import { useInsurance } from './use-insurance'
import { usePay } from './use-pay'
import { useWatch } from './use-watch'

/** What the wallet's page said when the page was loaded anew; else nothing was begun here. */
const firstWatch = (): Watch | null => {
  const end = broughtFromWallet()
  return end && watchFrom(end)
}

/** The wallet: where insurance was authorised, else the one he chose, else the first. */
function useWallet(order: Order) {
  const { wallets, known } = useWallets()
  const [chosen, setChosen] = useState<CashRailName | undefined>(rememberedChoice().wallet)
  const wanted = order.insured && order.wallet ? order.wallet : chosen
  const wallet = wallets.find(({ name }) => name === wanted) ?? wallets[0] ?? null
  const choose = (name: CashRailName) => {
    rememberChoice({ wallet: name })
    setChosen(name)
  }
  return { wallets, known, wallet, choose }
}

/**
 * One order at the cashier: what face it has, what is under way, and what can be done.
 * @param since when the server said how the order is.
 */
export function useCashier(order: Order, since: number) {
  const [watch, setWatch] = useState(firstWatch)
  const now = useNow()
  const begun = order.status === 'paying'
  const wallet = useWallet(order)
  const insurance = useInsurance(order)
  const see = (end: PayEnd) => setWatch(watchFrom(end))
  const pay = usePay(order, { onBegin: () => setWatch(null), onEnd: see })
  useEffect(() => {
    if (begun) setWatch((known) => known ?? watchFrom('resumed'))
  }, [begun])
  useDidShow(() => setWatch((known) => known && { ...known, until: watchFrom(known.end).until }))
  const face = faceOf(order, watch, now)
  const patient = watch !== null && now < watch.until
  const watching = useWatch(order.id, (begun && patient) || (face === 'over' && order.status !== 'closed'))
  return {
    ...{ order, since, face, watch, wallet, insurance, pay },
    /** The rails did not tell in time. */
    late: begun && !patient,
    watching,
    /** Asks for another half minute. */
    askAgain: () => setWatch((known) => watchFrom(known?.end ?? 'unknown')),
    /** He says that he has not paid: let him pay again; the server makes sure that it is only once. */
    payAgain: () => setWatch(watchFrom('cancelled')),
  }
}

export type Cashier = ReturnType<typeof useCashier>
