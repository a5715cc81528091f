import { View } from '@tarojs/components'
import type { Severity } from '@xinglin/types/triage'
import { useHospital } from '@/shared/ui/call-button'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import type { WaysOn } from './go'

interface Face {
  tag: string
  tone: 'green' | 'apricot' | 'danger'
  title: string
  about: string
}

const FACES: Record<Severity, Face> = {
  mild: { tag: '轻', tone: 'green', title: '不急，可以先在线问医生', about: '不用跑医院；医生觉得要检查，会请您来' },
  moderate: {
    tag: '中',
    tone: 'apricot',
    title: '这几天去看看',
    about: '下面按最近有号的排好了，约上之后可以先做检查',
  },
  severe: { tag: '重', tone: 'danger', title: '今天就去医院', about: '先给我们打电话，帮您安排；突然加重就打 120' },
}

/** 轻、中、重: how soon, and the way that fits. */
export function Lead({ severity, reason, ways }: { severity: Severity; reason: string; ways: WaysOn }) {
  const phone = useHospital().data?.phone
  const { tag, tone, title, about } = FACES[severity]
  return (
    <Card title={title} extra={<Tag tone={tone}>{tag}</Tag>}>
      <View className="guide__line">{reason ? `${reason}。${about}` : about}</View>
      {severity === 'mild' ? (
        <Button kind="secondary" icon="chat" onClick={ways.consult}>
          在线问医生
        </Button>
      ) : null}
      {severity === 'severe' ? (
        <>
          {phone ? (
            <Button icon="phone" onClick={() => callPhone(phone)}>
              打电话给我们
            </Button>
          ) : null}
          <View className="guide__gap" />
          <Button kind="secondary" icon="chat" onClick={ways.urgent}>
            急诊值班医生，5 分钟内回复
          </Button>
        </>
      ) : null}
    </Card>
  )
}
