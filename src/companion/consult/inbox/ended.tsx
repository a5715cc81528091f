import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { ConsultRow } from './consult-row'

const EMPTY = { icon: 'list', title: '还没有结束的问诊', hint: '结束、转线下和退款的都在这里' } as const

/** What is over, the latest first. */
export function Ended({ now }: { now: number }) {
  const query = useInfiniteQuery(
    orpc.consult.listEnded.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor }),
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
  )
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ pages }) => !pages[0]?.rows.length }}>
      {({ pages }) => (
        <>
          <Card kind="list">
            {pages.flatMap(({ rows }) => rows.map((row) => <ConsultRow key={row.consult.id} row={row} now={now} />))}
          </Card>
          <More query={query} />
        </>
      )}
    </QueryView>
  )
}
