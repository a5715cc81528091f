import type { Appointment } from '@xinglin/types/booking'
import type { Consultant } from '@xinglin/types/consultant'
import { to } from '@/patient/navigation'
import { yuan } from '@/shared/money'
import { whenSignedIn } from '@/shared/session/session'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { useTakingConsultant } from './use-consultant'
import { paceWords } from './words'

const leastOf = ({ adviceFen, revisitFen }: Consultant): number =>
  Math.min(...[adviceFen, revisitFen].flatMap((fen) => (fen === null ? [] : [fen])))

/** On a doctor's page, where he takes consults now. */
export function ConsultEntry({ doctorId }: { doctorId: string }) {
  const consultant = useTakingConsultant(doctorId)
  if (!consultant) return null
  return (
    <Card kind="list">
      <Row
        icon="chat"
        first="在线问诊"
        second={paceWords(consultant)}
        right={`${yuan(leastOf(consultant))} 起`}
        onClick={() => whenSignedIn(() => to.openConsult({ doctorId }))}
      />
    </Card>
  )
}

/** After a visit: the same doctor again without the way to the hospital, this visit as the proof. */
export function RevisitEntry({ appointment }: { appointment: Appointment }) {
  const { id: visitId, doctorId, doctorName, patientId } = appointment
  const consultant = useTakingConsultant(doctorId, 'revisit')
  if (!consultant || consultant.revisitFen === null || appointment.status !== 'fulfilled') return null
  return (
    <Card kind="list">
      <Row
        icon="chat"
        first="在线复诊"
        second={`${doctorName}医生现在接诊，用这次就诊作证明，不用再跑一趟`}
        right={yuan(consultant.revisitFen)}
        onClick={() => to.openConsult({ doctorId, kind: 'revisit', patientId, visitId })}
      />
    </Card>
  )
}
