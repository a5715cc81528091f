import { useQuery } from '@tanstack/react-query'
import type { Standby } from '@xinglin/types/booking'
import { usePolling } from '@/shared/hooks/polling'
import { to } from '@/patient/navigation'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { OfferCard } from './offer-card'
import { useAccept } from './use-accept'
import { WaitingCard } from './waiting-card'

const FRESH_MS = 5_000

const EMPTY = {
  icon: 'wait',
  title: '没有在候补',
  hint: '医生的号约满时，可以在他的页面上候补；有人退号，按先后给您留 15 分钟',
  action: { text: '去挂号', onClick: to.find },
} as const

/** Offers first: they run out. */
const urgency = ({ status }: Standby) => ({ offered: 0, waiting: 1 })[status as string] ?? 2

/** Everyone's standby entries, with positions, and places that are held. */
export function Standbys() {
  const signedIn = useSession() !== null
  const refetchInterval = usePolling(FRESH_MS)
  const accept = useAccept()
  const query = useQuery(
    orpc.booking.listStandbys.queryOptions({
      input: {},
      enabled: signedIn,
      refetchInterval,
    }),
  )
  if (!signedIn) return <SignInFace hint="登录后可以看到候补排到第几位" />
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="card" count={2} />}
      empty={{ ...EMPTY, when: ({ standbys }) => !accept.withUnanswered(standbys).length }}
    >
      {({ standbys }) =>
        [...accept.withUnanswered(standbys)]
          .sort((a, b) => urgency(a) - urgency(b))
          .map((standby) =>
            standby.offer ? (
              <OfferCard key={standby.id} standby={standby} offer={standby.offer} accept={accept} />
            ) : (
              <WaitingCard key={standby.id} standby={standby} />
            ),
          )
      }
    </QueryView>
  )
}
