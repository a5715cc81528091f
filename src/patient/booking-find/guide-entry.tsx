import { to } from '@/patient/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'

/** For who does not know the department. */
export const GuideEntry = () => (
  <Card kind="list">
    <Row icon="pen" first="不知道看哪个科？" second="说说哪里不舒服，帮您找对科室" onClick={to.guide} />
  </Card>
)
