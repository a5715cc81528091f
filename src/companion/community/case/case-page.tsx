import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { back } from '@/companion/navigation'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { CaseBar } from './case-bar'
import { CaseView } from './case-view'
import type { Doing } from './words'

/** One entry on a page of its own: from a letter, a crisis or a thread. */
export function CasePage({ entryId }: { entryId: string }) {
  const [doing, setDoing] = useState<Doing>('look')
  const query = useQuery(orpc.community.getCase.queryOptions({ input: { entryId } }))
  const one = query.data
  const bar =
    one && doing === 'look' ? (
      <Narrow>
        <CaseBar one={one} onDoing={setDoing} onDone={back} />
      </Narrow>
    ) : undefined
  return (
    <StaffPage title="审核内容" bar={bar}>
      <Narrow>
        <QueryView query={query} skeleton={<Skeleton shape="card" />}>
          {(shown) => (
            <Card>
              <CaseView one={shown} doing={doing} onDoing={setDoing} onDone={back} />
            </Card>
          )}
        </QueryView>
      </Narrow>
    </StaffPage>
  )
}
