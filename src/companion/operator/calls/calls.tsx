import { View } from '@tarojs/components'
import type { CallTask } from '@xinglin/types/notify'
import { useState } from 'react'
import { useNow } from '@/shared/hooks/now'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { Columns } from '@/companion/layout/columns'
import { CallPanel } from './call-panel'
import { useCalls } from './use-calls'
import { EMPTIES, LISTS, type List, aboutText, markOf } from './words'
import './calls.scss'

function Line({ task, now, onClick }: { task: CallTask; now: number; onClick: () => void }) {
  const mark = markOf(task)
  return (
    <Row
      first={task.title}
      second={aboutText(task, now)}
      right={mark ? <Tag tone={mark.tone}>{mark.words}</Tag> : null}
      onClick={onClick}
    />
  )
}

const Pick = () => <Empty icon="phone" title="点一个任务" hint="认领后才看得到姓名和号码，免得打两遍" />

/** Whom to call, the most urgent first; a tap opens one to take, call and write down. */
export function Calls() {
  const [list, setList] = useState<List>('open')
  const [task, setTask] = useState<CallTask | null>(null)
  const query = useCalls(list)
  const now = useNow(60_000)
  const done = () => setTask(null)
  const panel = task ? <CallPanel key={task.id} task={task} onChange={setTask} onDone={done} /> : null
  return (
    <Columns panel={panel} side={panel || !query.data?.length ? null : <Pick />}>
      <View className="calls__lists">
        <Choice options={optionsOf(LISTS)} value={list} onChange={setList} />
      </View>
      <QueryView query={query} empty={{ icon: 'check', ...EMPTIES[list], when: (tasks) => !tasks.length }}>
        {(tasks) => (
          <>
            <Card kind="list">
              {tasks.map((each) => (
                <Line key={each.id} task={each} now={now} onClick={() => setTask(each)} />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
