import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { nameOf } from '@/shared/community/words'
import { pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Tag } from '@/shared/ui/tag'
import { useMeasures } from '../lists'
import { MeasurePanel } from './measure-panel'
import { type Measure, untilText } from './words'

const EMPTY = { icon: 'check', title: '没有人被限制发言', hint: '审核时可以禁言；本人的申诉会出现在这里' } as const

const Line = ({ measure, onClick }: { measure: Measure; onClick: () => void }) => (
  <Row
    first={nameOf(measure.author)}
    second={`${untilText(measure)} · ${measure.reason} · ${pastText(measure.at)}`}
    right={measure.appeal ? <Tag tone="apricot">申诉</Tag> : null}
    onClick={onClick}
  />
)

/** Who may not write, with what he says to it. */
export function Measures() {
  const query = useMeasures()
  const [picked, setPicked] = useState<string | null>(null)
  const one = query.data?.find(({ measureId }) => measureId === picked)
  const done = () => setPicked(null)
  const panel = one ? <MeasurePanel key={one.measureId} measure={one} onDone={done} /> : null
  return (
    <Columns panel={panel}>
      <QueryView query={query} empty={{ ...EMPTY, when: (measures) => !measures.length }}>
        {(measures) => (
          <>
            <Card kind="list">
              {measures.map((each) => (
                <Line key={each.measureId} measure={each} onClick={() => setPicked(each.measureId)} />
              ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
