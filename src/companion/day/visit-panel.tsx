import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ListedVisit } from '@xinglin/types/clinics'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { SEXES, VISIT_TYPES } from '@/shared/words'
import { VisitExaminations } from '../examination/visit-examinations'
import { Notice } from '../layout/notice'
import { SidePanel } from '../layout/side-panel'
import { ReferEntry } from '../referral/refer-entry'
import { VisitSummary } from '../summary/visit-summary'
import type { Attendance } from './attendance'
import { NeedTags } from './need-tags'
import { StatusTag } from './status-tag'
import './visit-panel.scss'

export interface VisitPanelProps {
  visit: ListedVisit
  attendance: Attendance
  onClose: () => void
}

/** Easier to read out: 8444 7037. */
const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ')

export interface VisitFactsProps {
  visit: Pick<ListedVisit, 'appointmentId' | 'sex' | 'age' | 'visitType' | 'startsAt' | 'needs' | 'reason'>
  /** Where he stands. */
  tag: ReactNode
  /** The big number at the right, and what it is. */
  number: { label: string; value: string }
}

/** What is known of a patient's visit, in the day's list and in the queue. */
export const VisitFacts = ({ visit, tag, number }: VisitFactsProps) => (
  <>
    <View className="visit-panel__line">
      <View className="visit-panel__about">
        {SEXES[visit.sex]} · {visit.age} 岁 · {VISIT_TYPES[visit.visitType]}
      </View>
      {tag}
    </View>
    <View className="visit-panel__line">
      <View>
        <View className="visit-panel__label">时间</View>
        <View className="visit-panel__value">{momentText(visit.startsAt)}</View>
      </View>
      <View className="visit-panel__right">
        <View className="visit-panel__label">{number.label}</View>
        <View className="visit-panel__number">{number.value}</View>
      </View>
    </View>
    {visit.needs.length ? <View className="visit-panel__label">特殊需要</View> : null}
    <NeedTags needs={visit.needs} />
    <View className="visit-panel__label">来看什么</View>
    <View className="visit-panel__reason">{visit.reason || '没有填写'}</View>
    <VisitExaminations appointmentId={visit.appointmentId} />
    <VisitSummary appointmentId={visit.appointmentId} />
    <ReferEntry visit={visit} />
  </>
)

/** Asks once more: three no-shows keep a patient from booking. */
function NoShow({ visit, attendance, onDone }: { visit: ListedVisit; attendance: Attendance; onDone: () => void }) {
  const record = () => {
    onDone()
    attendance.record(visit, 'noshow')
  }
  return (
    <ConfirmSheet open title="记为爽约" action="记为爽约" danger onConfirm={record} onClose={onDone}>
      {visit.patientName} {momentText(visit.startsAt)} 没有来。90 天内三次爽约，会暂停预约 30 天。
    </ConfirmSheet>
  )
}

/** Everything about one visit, and who came. */
export function VisitPanel({ visit, attendance, onClose }: VisitPanelProps) {
  const [asking, setAsking] = useState(false)
  const refused = attendance.wordsFor(visit)
  const buttons = (
    <>
      <Button busy={attendance.busy(visit)} onClick={() => attendance.record(visit, 'fulfilled')}>
        已到诊
      </Button>
      <Button kind="text" onClick={() => setAsking(true)}>
        没有来，记爽约
      </Button>
    </>
  )
  return (
    <>
      <SidePanel title={visit.patientName} onClose={onClose} action={visit.status === 'booked' ? buttons : null}>
        <VisitFacts
          visit={visit}
          tag={<StatusTag status={visit.status} />}
          number={{ label: '号码', value: grouped(visit.number) }}
        />
        {refused ? <Notice>{refused}</Notice> : null}
      </SidePanel>
      {asking ? <NoShow visit={visit} attendance={attendance} onDone={() => setAsking(false)} /> : null}
    </>
  )
}
