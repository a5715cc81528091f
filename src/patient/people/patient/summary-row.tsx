import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'

/** To what doctors see of him, and who looked. A relative needs leave for his records. */
export function SummaryRow({ patient: { id, held, scopes } }: { patient: Patient }) {
  if (held === 'granted' && !scopes.includes('records')) return null
  return (
    <Card kind="list">
      <Row
        icon="doctor"
        first="给医生看的摘要"
        second="由您决定给不给看，谁看过有记录"
        onClick={() => to.summary(id)}
      />
    </Card>
  )
}
