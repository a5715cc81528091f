import { to } from '@/companion/navigation'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'

/** What a doctor sets once. */
export const Ways = () => (
  <Card kind="list">
    <Row icon="list" first="常用语" second="回复时点一下就填上" onClick={to.quickReplies} />
    <Row icon="clock" first="接诊设置" second="服务、价格、接诊时间、最多几位在等" onClick={to.consultPractice} />
  </Card>
)
