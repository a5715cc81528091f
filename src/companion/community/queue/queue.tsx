import type { Case } from '@xinglin/types/community-staff'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Empty } from '@/shared/ui/state-view'
import { CasePanel } from '../case/case-panel'
import { useCases } from '../lists'
import { CaseRow } from './case-row'
import { afterThat } from './next'

const EMPTY = { icon: 'check', title: '都审完了', hint: '有内容需要看，会按风险排在这里' } as const

const Pick = () => <Empty icon="shield" title="点一条开始" hint="审完一条，自动到下一条" />

/** What waits, the riskiest first; one after the other without going back. */
export function Queue() {
  const query = useCases()
  const [picked, setPicked] = useState<Case | null>(null)
  const cases = query.data?.cases ?? []
  const one = picked && (cases.find(({ entryId }) => entryId === picked.entryId) ?? picked)
  const panel = one ? (
    <CasePanel
      key={`${one.entryId}${one.edition}`}
      one={one}
      onDone={() => setPicked(afterThat(cases, one))}
      onClose={() => setPicked(null)}
    />
  ) : null
  return (
    <Columns panel={panel} side={panel || !cases.length ? null : <Pick />}>
      <QueryView query={query} empty={{ ...EMPTY, when: (data) => !data.cases.length }}>
        {(data) => (
          <>
            <Card kind="list">
              {data.cases.map((each) => (
                <CaseRow key={each.entryId} one={each} onClick={() => setPicked(each)} />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
