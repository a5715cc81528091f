import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Alternative, StoppedVisit } from '@xinglin/types/stopping'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import './stopping.scss'

const MONEY: Record<Alternative['money'], string> = {
  carried: '付的钱转过去',
  again: '原来的退，新号另付',
  online: '要在手机上付款',
  counter: '到院付',
  none: '不收费',
}

const aboutOf = ({ startsAt, feeFen, money }: Alternative) =>
  `${momentText(startsAt)} · ${yuan(feeFen)} · ${MONEY[money]}`

interface WaysProps {
  visit: StoppedVisit
  onDone: () => void
}

function Ways({ visit, onDone }: WaysProps) {
  const { appointmentId, paidFen, couponFen, alternatives } = visit
  const ended = (words: string) => () => {
    toast(words)
    onDone()
  }
  const move = useCommand(orpc.booking.moveStopped, { onSuccess: ended('已改约') })
  const giveBack = useCommand(orpc.booking.refundStopped, { onSuccess: ended('已退号') })
  const busy = move.isPending || giveBack.isPending
  return (
    <>
      {alternatives.map((alternative) => (
        <Row
          key={alternative.slotId}
          first={`${alternative.doctorName} · ${alternative.departmentName}`}
          second={aboutOf(alternative)}
          right={
            <Button
              small
              kind="secondary"
              busy={move.isPending && move.variables.slotId === alternative.slotId}
              disabled={busy}
              onClick={() => move.mutate({ appointmentId, slotId: alternative.slotId })}
            >
              改到
            </Button>
          }
        />
      ))}
      <ErrorLine error={move.error ?? giveBack.error} />
      <View className="stopping__act">
        <Button
          kind="secondary"
          busy={giveBack.isPending}
          disabled={busy}
          onClick={() => giveBack.mutate({ appointmentId })}
        >
          {paidFen ? `全额退 ${yuan(paidFen)}` : '退号'}，送 {couponFen / 100} 元券
        </Button>
      </View>
    </>
  )
}

/** With the patient on the phone: his two ways out, one tap each. */
export function ChooseFor({
  appointmentId,
  back,
  onBack,
}: {
  appointmentId: string
  back: string
  onBack: () => void
}) {
  const query = useQuery(orpc.booking.getStopped.queryOptions({ input: { appointmentId } }))
  return (
    <QueryView query={query} skeleton={<Skeleton count={4} />}>
      {(visit) => (
        <>
          <View className="stopping__whom">
            {visit.patientName}，原来 {momentText(visit.startsAt)}
          </View>
          <View className="stopping__quiet">
            {visit.onlyDoctor ? `患者只看${visit.doctorName}医生。` : ''}问清改约还是退号，再点一下。
          </View>
          <Ways visit={visit} onDone={onBack} />
          <Button kind="text" onClick={onBack}>
            {back}
          </Button>
        </>
      )}
    </QueryView>
  )
}
