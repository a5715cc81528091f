import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { SummaryFold } from '@/companion/summary/summary-fold'
import '@/companion/summary/summary.scss'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { isRunning } from '../words'

/** Each reading is written down: asked when the doctor asks, not with every look at the thread. */
const FRESH_MS = 60_000

function Sections({ consultId }: { consultId: string }) {
  const query = useQuery(
    orpc.summary.getConsultSummary.queryOptions({
      ...{ input: { consultId }, staleTime: FRESH_MS, gcTime: 0, meta: { once: true } },
    }),
  )
  return (
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
}

/** What the hospital knows of him beside this consult, as far as he shows it. */
export function PatientSummary({ consult }: { consult: Consult }) {
  const [open, setOpen] = useState(false)
  if (!isRunning(consult)) return null
  return (
    <View className="summary">
      <View className="summary__title">病情摘要</View>
      {open ? (
        <Sections consultId={consult.id} />
      ) : (
        <Button kind="secondary" icon="list" onClick={() => setOpen(true)}>
          查看病情摘要
        </Button>
      )}
      <View className="summary__note">查看会留下记录，病人可以看到。</View>
    </View>
  )
}
