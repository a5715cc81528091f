import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/state-view'
import { to } from '@/patient/navigation'
import { whyNot } from '../people/may-book'
import { PeoplePicker } from '../people/people-picker'
import { TroubleNote } from '../trouble/trouble-note'
import type { Who } from './use-who'
import './who-card.scss'

const ADD = { text: '添加就诊人', onClick: to.addPatient }

/** For whom; several at once get places of their own. */
export function WhoCard({ who, onTap }: { who: Who; onTap: (patientId: string) => void }) {
  const { patients, chosen } = who
  if (!patients.length) {
    return <Empty icon="people" title="先添加一位就诊人" hint="可以是自己，也可以是家人" action={ADD} />
  }
  return (
    <Card title="谁来看" extra={<View className="who-card__hint">可多选，几位家人一起约</View>}>
      <PeoplePicker patients={patients} chosen={chosen.map(({ id }) => id)} onTap={onTap} />
      {chosen.map((patient) => {
        const trouble = whyNot(patient)
        return trouble ? <TroubleNote key={patient.id} trouble={trouble} date={null} /> : null
      })}
    </Card>
  )
}
