import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { walletsOn } from './wallets'

const AN_HOUR = 3_600_000

/** The ways to pay that this hospital takes and this host can; none while they are not known. */
export function useWallets() {
  const enabled = useSession() !== null
  const query = useQuery(
    orpc.billing.listWallets.queryOptions({ input: {}, enabled, staleTime: AN_HOUR, meta: { once: true } }),
  )
  return { wallets: walletsOn(process.env.TARO_ENV, query.data?.wallets ?? []), known: !query.isPending }
}
