import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages } from '@/shared/api/pages'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { MadeCard } from './made-card'

const EMPTY = {
  icon: 'share',
  title: '还没有转诊过',
  hint: '在当天的病人里点“转诊”，病人会收到消息，从绿色通道选号',
} as const

/** What this doctor referred, and what became of it. */
export function MadeReferrals() {
  const query = useInfiniteQuery(
    orpc.referral.listMade.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor }),
      ...byPages,
    }),
  )
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="card" count={3} />}
      empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.referrals.length }}
    >
      {({ pages }) => (
        <>
          {pages.flatMap(({ referrals }) => referrals.map((each) => <MadeCard key={each.id} referral={each} />))}
          <More query={query} />
        </>
      )}
    </QueryView>
  )
}
