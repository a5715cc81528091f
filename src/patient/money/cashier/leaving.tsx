import type { Order } from '@xinglin/types/billing'
import { useEffect } from 'react'
import { consultIdIn } from '@/patient/consult/of-order'
import { replace } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'

/** Appointments of the family that are paid one after the other; none for one alone. */
export interface Together {
  ids: readonly string[]
}

/** Paid: on to the talk, to what was booked, or to the next of the family. */
export function Leaving({ order: { purpose, subjectId }, ids }: Together & { order: Order }) {
  const all = ids.join(',')
  useEffect(() => {
    if (purpose === 'consultation') replace('/consult/thread/index', { consultId: consultIdIn(subjectId) })
    else if (all) replace('/money/together/index', { ids: all })
    else replace('/booking/done/index', { ids: subjectId })
  }, [purpose, subjectId, all])
  return (
    <Page title="已支付">
      <Skeleton shape="card" count={2} />
    </Page>
  )
}
