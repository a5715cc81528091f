import { View } from '@tarojs/components'
import type { Crisis } from '@xinglin/types/community-staff'
import { useState } from 'react'
import { Columns } from '@/companion/layout/columns'
import { useNow } from '@/shared/hooks/now'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Empty } from '@/shared/ui/state-view'
import { useCrises } from '../lists'
import { CrisisCard } from './crisis-card'
import { CrisisPanel } from './crisis-panel'

const EMPTY = {
  icon: 'heart',
  title: '没有危急情况',
  hint: '有人写到轻生、受伤害或急症，会马上出现在这里并通知您',
} as const

const Pick = () => <Empty icon="warning" title="点一件处理" hint="先接手，再联系本人，最后写结果" />

/** Whoever may be in danger, those nobody took first. */
export function Crises() {
  const query = useCrises()
  const [picked, setPicked] = useState<string | null>(null)
  const now = useNow(30_000)
  const one: Crisis | undefined = query.data?.find(({ entryId }) => entryId === picked)
  const panel = one ? <CrisisPanel key={one.entryId} crisis={one} now={now} onClose={() => setPicked(null)} /> : null
  return (
    <Columns panel={panel} side={panel || !query.data?.length ? null : <Pick />}>
      <QueryView query={query} empty={{ ...EMPTY, when: (crises) => !crises.length }}>
        {(crises) => (
          <View>
            {crises.map((each) => (
              <CrisisCard key={each.entryId} crisis={each} now={now} onClick={() => setPicked(each.entryId)} />
            ))}
            <More query={query} />
          </View>
        )}
      </QueryView>
    </Columns>
  )
}
