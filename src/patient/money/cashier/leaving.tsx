import type { Order } from '@xinglin/types/billing'
import { useEffect } from 'react'
import { replace } from '@/patient/navigation'
import { Page } from '@/shared/ui/page'
import { Skeleton } from '@/shared/ui/skeleton'

/** Appointments of the family that are paid one after the other; none for one alone. */
export interface Together {
  ids: readonly string[]
}

/** Paid: on to what was booked, or to the next of the family. */
export function Leaving({ order: { subjectId }, ids }: Together & { order: Order }) {
  const all = ids.join(',')
  useEffect(() => {
    if (all) replace('/money/together/index', { ids: all })
    else replace('/booking/done/index', { ids: subjectId })
  }, [subjectId, all])
  return (
    <Page title="已支付">
      <Skeleton shape="card" count={2} />
    </Page>
  )
}
