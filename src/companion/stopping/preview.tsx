import { View } from '@tarojs/components'
import type { StopPreview } from '@xinglin/types/stopping'
import { clock } from '@/shared/time'
import { Row } from '@/shared/ui/row'
import { NEEDS } from '@/shared/words'
import { lateWords, moneyWords, whomWords } from './words'
import './stopping.scss'

type Visit = StopPreview['visits'][number]

const aboutOf = ({ pending, checkedIn, phone, needs }: Visit) =>
  [
    checkedIn && '已报到',
    pending && '待支付',
    !phone && '没有电话',
    needs.length > 0 && needs.map((need) => NEEDS[need]).join('、'),
  ]
    .filter(Boolean)
    .join(' · ')

const Warning = ({ words }: { words: string | null }) =>
  words ? (
    <View className="stopping__warning" role="alert">
      {words}
    </View>
  ) : null

/** Whom it would concern, before anything is done. */
export const Preview = ({ preview }: { preview: StopPreview }) => (
  <View className="stopping__preview">
    <View className="stopping__whom">{whomWords(preview)}</View>
    <Warning words={lateWords(preview)} />
    {preview.paid ? <View className="stopping__quiet">{moneyWords(preview)}</View> : null}
    {preview.visits.map((visit) => (
      <Row key={visit.appointmentId} first={visit.name} second={aboutOf(visit)} right={clock(visit.startsAt)} />
    ))}
  </View>
)
