import type { StoppedVisit } from '@xinglin/types/stopping'
import { Card } from '@/shared/ui/card'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { useKeepDoctor } from './use-choice'

/** 只看这位医生: remembered, also after the money is back. */
export function OnlyDoctor({ visit: { appointmentId, doctorName, onlyDoctor } }: { visit: StoppedVisit }) {
  const keep = useKeepDoctor()
  const on = keep.isPending ? keep.variables.only : onlyDoctor
  return (
    <Card kind="list">
      <SwitchRow
        icon="doctor"
        first={`只看${doctorName}医生`}
        second="再出诊，先给您约"
        on={on}
        onChange={(only) => !keep.isPending && keep.mutate({ appointmentId, only })}
      />
      <ErrorLine error={keep.error} />
    </Card>
  )
}
