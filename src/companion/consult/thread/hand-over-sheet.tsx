import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Consultant } from '@xinglin/types/consultant'
import { useState } from 'react'
import { ReasonField } from '@/companion/money/reason-field'
import { back } from '@/companion/navigation'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { TITLES } from '@/shared/words'
import type { SheetProps } from './sheets'
import './sheets.scss'

const COMMON = ['不是我的专业', '我要上手术', '我要下班了']
const EMPTY = { icon: 'doctor', title: '现在没有别的同事接诊', hint: '可以延时，或转到线下' } as const

/** Colleagues who take consults now; those who do not come after them and are left out. */
function Colleagues({ onPick }: { onPick: (colleague: Consultant) => void }) {
  const ownId = useSession()?.doctorId
  const query = useInfiniteQuery(
    orpc.consult.listConsultants.infiniteOptions({
      input: (cursor: string | undefined) => (cursor ? { cursor } : {}),
      initialPageParam: undefined,
      getNextPageParam: ({ consultants, nextCursor }) =>
        consultants.every(({ taking }) => taking) ? (nextCursor ?? undefined) : undefined,
      select: ({ pages }) =>
        pages.flatMap(({ consultants }) => consultants).filter(({ taking, doctorId }) => taking && doctorId !== ownId),
    }),
  )
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: (colleagues) => !colleagues.length }}>
      {(colleagues) => (
        <>
          <Card kind="list">
            {colleagues.map((each) => (
              <Row
                key={each.doctorId}
                first={each.name}
                second={`${each.departmentName} · ${TITLES[each.title]}`}
                right={<View className="sheets__queue">{each.queue ? `${each.queue} 位在等` : '没人等'}</View>}
                onClick={() => onPick(each)}
              />
            ))}
          </Card>
          <More query={query} words="更多同事" />
        </>
      )}
    </QueryView>
  )
}

/** To a colleague who takes consults now; the clock goes on. */
export function HandOverSheet({ consult: { id: consultId }, onClose }: SheetProps) {
  const [colleague, setColleague] = useState<Consultant | null>(null)
  const [reason, setReason] = useState('')
  const handOver = useCommand(orpc.consult.handOver, {
    onSuccess: () => {
      toast('已转给同事')
      back()
    },
  })
  const { at, general } = formErrors(handOver.error, ['doctorId', 'reason'] as const)
  if (!colleague)
    return (
      <Sheet open title="转给哪位同事" onClose={onClose}>
        <Colleagues onPick={setColleague} />
      </Sheet>
    )
  const other = () => {
    handOver.reset()
    setColleague(null)
  }
  const { doctorId, name } = colleague
  const action = (
    <>
      <ErrorLine error={general ?? (at.doctorId ? handOver.error : null)} />
      <Button
        busy={handOver.isPending}
        disabled={!reason.trim()}
        onClick={() => handOver.mutate({ consultId, doctorId, reason })}
      >
        转给{name}
      </Button>
      <Button kind="text" onClick={other}>
        换一位
      </Button>
    </>
  )
  return (
    <Sheet open title={`转给${name}医生`} onClose={onClose} action={action}>
      <ReasonField
        label="为什么转"
        common={COMMON}
        value={reason}
        error={at.reason}
        hint="计时继续走；同事和病人都会看到"
        onChange={setReason}
      />
    </Sheet>
  )
}
