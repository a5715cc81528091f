import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { StatusTag } from '../certificates/status-tag'
import { useCertificates } from '../certificates/use-certificates'

/** The relative's own proof for this patient, if he showed one; also when the grant is over, so that he can take it back. */
export function GrantProof({ patientId }: { patientId: string }) {
  const all = useCertificates().data?.certificates ?? []
  const mine = all.find((each) => each.patientId === patientId && each.side === 'mine')
  if (!mine) return null
  return (
    <Card kind="list">
      <Row
        icon="shield"
        first="关系证明"
        right={<StatusTag status={mine.status} />}
        onClick={() => to.certificates(patientId)}
      />
    </Card>
  )
}
