import { useInfiniteQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { byPages, pageAt } from '@/shared/api/pages'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'

const NOBODY = { icon: 'doctor', title: '还没有医生看过', hint: '医生每次打开摘要，都会记在这里' } as const

/** Who read the summary, when, and what of it; the latest first. */
export function Readings({ patientId }: { patientId: string }) {
  const query = useInfiniteQuery(
    orpc.summary.listReadings.infiniteOptions({
      input: (cursor: string | undefined) => ({ patientId, ...pageAt(cursor) }),
      ...byPages,
    }),
  )
  return (
    <QueryView query={query} empty={{ ...NOBODY, when: ({ pages }) => !pages[0]?.readings.length }}>
      {({ pages }) => (
        <>
          <Card kind="list">
            {pages.flatMap(({ readings }) =>
              readings.map(({ id, at, doctorName, departmentName, sections }) => (
                <Row
                  key={id}
                  first={`${departmentName} ${doctorName}医生`}
                  second={`${momentText(at)} 看了：${sections.join('、')}`}
                />
              )),
            )}
          </Card>
          <More query={query} />
        </>
      )}
    </QueryView>
  )
}
