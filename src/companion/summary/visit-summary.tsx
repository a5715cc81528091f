import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { codeOf } from '@/shared/api/errors'
import { useSession } from '@/shared/session/session'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { SummaryFold } from './summary-fold'
import './summary.scss'

/** Each reading is written down: asked when the panel opens, not with every tap. */
const FRESH_MS = 60_000

/** What the doctor should know before the patient sits down. Nobody but the doctor of the visit sees it. */
export function VisitSummary({ appointmentId }: { appointmentId: string }) {
  const enabled = Boolean(useSession()?.doctorId)
  const query = useQuery(
    orpc.summary.getSummary.queryOptions({
      input: { appointmentId },
      enabled,
      staleTime: FRESH_MS,
      gcTime: 0,
      meta: { once: true },
    }),
  )
  if (!enabled || codeOf(query.error) === 'VISIT_OVER') return null
  return (
    <View className="summary">
      <View className="summary__title">病情摘要</View>
      <QueryView query={query} skeleton={<Skeleton count={2} />}>
        {({ sections }) => (
          <View className="summary__sections">
            {sections.map((section) => (
              <SummaryFold key={section.name} section={section} />
            ))}
          </View>
        )}
      </QueryView>
      <View className="summary__note">查看会留下记录，病人可以看到。</View>
    </View>
  )
}
