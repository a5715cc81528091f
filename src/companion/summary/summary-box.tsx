import { View } from '@tarojs/components'
import type { SummarySection } from '@xinglin/types/summary'
import type { ReactNode } from 'react'
import { QueryView, type QueryViewProps } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { SummaryFold } from './summary-fold'
import './summary.scss'

/** Each reading is written down: asked when it opens, not with every tap and every look. */
export const READ_ONCE = { staleTime: 60_000, gcTime: 0, meta: { once: true } }

/** What the hospital knows of a patient; he sees who looked. */
export const SummaryBox = ({ children }: { children: ReactNode }) => (
  <View className="summary">
    <View className="summary__title">病情摘要</View>
    {children}
    <View className="summary__note">查看会留下记录，病人可以看到。</View>
  </View>
)

interface Summary {
  sections: readonly SummarySection[]
}

export const SummarySections = <T extends Summary>({ query }: Pick<QueryViewProps<T>, 'query'>) => (
  <QueryView query={query} skeleton={<Skeleton count={2} />}>
    {({ sections }) => (
      <View className="summary__sections">
        {sections.map((section) => (
          <SummaryFold key={section.name} section={section} />
        ))}
      </View>
    )}
  </QueryView>
)
