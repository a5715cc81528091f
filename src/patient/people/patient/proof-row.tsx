import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { StatusTag } from '../certificates/status-tag'
import { useCertificates } from '../certificates/use-certificates'

const ASK = '传一次，以后替他挂号都能用；不传也能挂号'

/** How the proof of relation stands, or that it can be shown once; for oneself, what others showed. */
export function ProofRow({ patient: { id, relation, held } }: { patient: Patient }) {
  const about = useCertificates().data?.certificates.filter(({ patientId }) => patientId === id) ?? []
  const mine = about.find(({ side }) => side === 'mine')
  const others = about.filter(({ side }) => side === 'others').length
  const isSelf = relation === 'self' && held === 'own'
  if (isSelf && !others) return null
  const second = others ? `家人上传了 ${others} 份` : ASK
  return (
    <Card kind="list">
      <Row
        icon="shield"
        first="关系证明"
        second={mine ? undefined : second}
        right={mine ? <StatusTag status={mine.status} /> : null}
        onClick={() => to.certificates(id)}
      />
    </Card>
  )
}
