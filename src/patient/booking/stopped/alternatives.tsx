import { View } from '@tarojs/components'
import type { StoppedVisit } from '@xinglin/types/stopping'
import { Section } from '@/shared/ui/section'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { AlternativeCard } from './alternative-card'
import { useMove } from './use-choice'
import { refusalWords } from './words'
import './stopped.scss'

const none = ({ onlyDoctor, doctorName }: StoppedVisit) =>
  onlyDoctor
    ? { title: `${doctorName}医生还没有可约的号`, hint: '已经记下，一有号先告诉您，公开放号前就能约' }
    : { title: '近期没有合适的号', hint: '可以先退号，也可以打电话请我们帮您找' }

const titleOf = ({ onlyDoctor, doctorName }: StoppedVisit) =>
  onlyDoctor ? `${doctorName}医生最近的号` : '可以改约这几位'

/** What he can have instead right now, each to be taken in one tap. */
export function Alternatives({ visit }: { visit: StoppedVisit }) {
  const move = useMove(visit.appointmentId)
  const refused = refusalWords(move.error)
  return (
    <Section title={titleOf(visit)}>
      {refused ? (
        <View className="stopped__refused" role="alert">
          {refused}
        </View>
      ) : (
        <ErrorLine error={move.error} />
      )}
      {visit.alternatives.length ? null : <Empty icon="calendar" {...none(visit)} />}
      {visit.alternatives.map((alternative) => (
        <AlternativeCard key={alternative.slotId} alternative={alternative} paidFen={visit.paidFen} move={move} />
      ))}
    </Section>
  )
}
