import type { Order } from '@xinglin/types/billing'
import type { CashRailName, Launch } from '@xinglin/types/launch'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { useLeave } from '@/shared/hooks/leave'
import { canPay, pay, type PayEnd } from '@/shared/platform/pay'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { keepOrder } from './use-watch'

/** The order is not what the page thinks: it was paid, closed or begun elsewhere. */
const STALE = [
  'ORDER_NOT_PAYABLE',
  'ORDER_EXPIRED',
  'NOT_AUTHORISED',
  'RAIL_REFUSED',
  'RAIL_UNREACHABLE',
  'PAYMENT_UNCERTAIN',
]

interface Ends {
  onBegin: () => void
  onEnd: (end: PayEnd) => void
}

/** Starts a payment and hands the person to his wallet; how that ended goes to `onEnd`. */
export function usePay({ id: orderId }: Pick<Order, 'id'>, { onBegin, onEnd }: Ends) {
  const [away, setAway] = useState(false)
  const [tooOld, setTooOld] = useState(false)
  const askLeave = useLeave('payment')
  const go = async (launch: Launch) => {
    if (!canPay(launch)) return setTooOld(true)
    setAway(true)
    onBegin()
    const end = await pay(launch).catch((): PayEnd => 'unknown')
    // A host shows its sheet when a payment ended, too.
    if (end === 'done') void askLeave()
    setAway(false)
    onEnd(end)
  }
  const command = useCommand(orpc.billing.pay, {
    onSuccess: ({ order, launch }) => {
      keepOrder(order)
      if (launch) void go(launch)
      else onEnd('done')
    },
    onError: (error) => {
      lookAgain(error)
      if (codeOf(error) === 'PAYMENT_UNCERTAIN') onEnd('unknown')
      if (STALE.includes(codeOf(error) ?? '')) void queryClient.invalidateQueries({ queryKey: orpc.billing.key() })
    },
  })
  const send = (wallet: CashRailName) => {
    setTooOld(false)
    command.mutate({ orderId, wallet })
  }
  return { send, busy: command.isPending || away, error: command.error, tooOld, reset: command.reset }
}
