import type { Practice } from '@xinglin/types/consult-duty'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { to } from '@/companion/navigation'
import { Notice } from '@/companion/layout/notice'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { receivingWords } from '../practice/words'

const inputOf = ({ adviceFen, revisitFen, from, until, mostWaiting }: Practice, switchedOn: boolean) => ({
  ...{ switchedOn, adviceFen, revisitFen, from, until, mostWaiting },
})

const Confirmed = ({ practice: { confirmed }, onConfirm }: ReceptionProps) =>
  confirmed ? (
    <Row icon="check" first="今天已确认本人" />
  ) : (
    <Row icon="shield" first="今天还没确认本人" second="接诊前点这里确认一次" onClick={onConfirm} />
  )

export interface ReceptionProps {
  practice: Practice
  onConfirm: () => void
}

/** 接诊中 or 休息, and whether he has said today that it is he. */
export function Reception(props: ReceptionProps) {
  const { practice } = props
  const save = useCommand(orpc.consult.savePractice)
  const priced = practice.adviceFen !== null || practice.revisitFen !== null
  const change = (on: boolean) => {
    if (on && !priced) to.consultPractice()
    else if (!save.isPending) save.mutate(inputOf(practice, on))
  }
  if (practice.barred) return <Notice>{`现在不能在线接诊：${practice.barred}`}</Notice>
  return (
    <Card kind="list">
      <SwitchRow
        icon="doctor"
        first={practice.switchedOn ? '接诊中' : '休息'}
        second={receivingWords(practice)}
        on={practice.switchedOn}
        onChange={change}
      />
      <ErrorLine error={save.error} />
      <Confirmed {...props} />
    </Card>
  )
}
