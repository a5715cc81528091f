import { useMutation } from '@tanstack/react-query'
import type { Order } from '@xinglin/types/billing'
import type { CashRailName } from '@xinglin/types/launch'
import { useCallback, useEffect, useState } from 'react'
import { api, orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { askAtInsuranceDoor, broughtFromInsuranceDoor, whereAmI } from '@/shared/platform/insurance-door'
import { rememberChoice, rememberedChoice } from './remembered'
import { keepOrder } from './use-watch'

interface Given {
  wallet: CashRailName
  code: string
  useAccount: boolean
}

/** Authorise, see the split, or pay all himself. Nothing is paid here. */
export function useInsurance({ id: orderId }: Pick<Order, 'id'>) {
  const [refused, setRefused] = useState(false)
  const [locating, setLocating] = useState(false)
  const quote = useCommand(orpc.billing.quoteInsurance, { onSuccess: keepOrder, onError: lookAgain })
  const drop = useCommand(orpc.billing.dropInsurance, { onSuccess: keepOrder, onError: lookAgain })
  const { mutate } = quote
  const ask = useCallback(
    async ({ wallet, code, useAccount }: Given) => {
      setLocating(true)
      const location = await whereAmI()
      setLocating(false)
      mutate({ orderId, wallet, code, location, useAccount })
    },
    [mutate, orderId],
  )
  const door = useMutation({
    mutationFn: async ({ wallet, useAccount, forRelative }: Omit<Given, 'code'> & { forRelative: boolean }) => {
      rememberChoice({ wallet, useAccount })
      const { door: where } = await api.billing.openInsuranceDoor({ orderId, wallet, forRelative })
      return askAtInsuranceDoor(where)
    },
    onSuccess: (code, { wallet, useAccount }) =>
      code === null ? setRefused(true) : void ask({ wallet, code, useAccount }),
  })
  useEffect(() => {
    const code = broughtFromInsuranceDoor()
    const { wallet, useAccount = true } = rememberedChoice()
    if (code !== null && wallet) void ask({ wallet, code, useAccount })
  }, [ask])
  const authorise = (wish: Parameters<typeof door.mutate>[0]) => {
    setRefused(false)
    quote.reset()
    drop.reset()
    door.mutate(wish)
  }
  return {
    authorise,
    drop: () => {
      quote.reset()
      drop.mutate({ orderId })
    },
    /** The same question word for word, after silence. */
    askAgain: () => quote.variables && quote.mutate(quote.variables),
    refused,
    busy:
      door.isPending || locating || quote.isPending
        ? ('asking' as const)
        : drop.isPending
          ? ('dropping' as const)
          : null,
    error: door.error ?? quote.error ?? drop.error,
    quoteFailed: quote.error !== null,
  }
}

export type Insurance = ReturnType<typeof useInsurance>
