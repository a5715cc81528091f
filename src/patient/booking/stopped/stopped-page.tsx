import { useQuery } from '@tanstack/react-query'
import type { StoppedVisit } from '@xinglin/types/stopping'
import { SignInFace } from '@/patient/sign-in-face'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import { useSession } from '@/shared/session/session'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Alternatives } from './alternatives'
import { GiveBack } from './give-back'
import { OnlyDoctor } from './only-doctor'
import { GivenBack, Moved } from './outcome'
import { WhatHappened } from './what-happened'

/** Places go quickly. */
const FRESH_MS = 15_000

const Choosing = ({ visit }: { visit: StoppedVisit }) => (
  <>
    <WhatHappened visit={visit} />
    <OnlyDoctor visit={visit} />
    <Alternatives visit={visit} />
  </>
)

/** He has his money, and may still wait for his doctor. */
const AfterRefund = ({ visit }: { visit: StoppedVisit }) => (
  <>
    <WhatHappened visit={visit} />
    <GivenBack visit={visit} />
    <OnlyDoctor visit={visit} />
    {visit.onlyDoctor ? <Alternatives visit={visit} /> : null}
  </>
)

function Faces({ visit }: { visit: StoppedVisit }) {
  if (visit.choice === 'open') return <Choosing visit={visit} />
  if (visit.choice === 'refunded') return <AfterRefund visit={visit} />
  return (
    <>
      <WhatHappened visit={visit} />
      {visit.movedTo ? <Moved {...visit.movedTo} /> : null}
    </>
  )
}

/** 停诊: what happened, what he can have instead, and what becomes of his money. */
export function StoppedPage({ appointmentId }: { appointmentId: string }) {
  const enabled = useSession() !== null
  const refetchInterval = usePolling(FRESH_MS)
  const query = useQuery(orpc.booking.getStopped.queryOptions({ input: { appointmentId }, enabled, refetchInterval }))
  const open = query.data?.choice === 'open' ? query.data : null
  return (
    <Page title="医生停诊" bar={open ? <GiveBack visit={open} /> : null}>
      {enabled ? null : <SignInFace hint="登录后可以选择怎么处理" />}
      <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
        {(visit) => <Faces visit={visit} />}
      </QueryView>
    </Page>
  )
}
