import { View, type ITouchEvent } from '@tarojs/components'
import type { ListedVisit } from '@xinglin/types/clinics'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { SEXES, VISIT_TYPES } from '@/shared/words'
import { NeedTags } from './need-tags'
import { StatusTag } from './status-tag'
import './visit-row.scss'

export interface VisitRowProps {
  visit: ListedVisit
  selected: boolean
  /** His time has come and nothing is recorded: the quick button shows. */
  due: boolean
  onOpen: () => void
  onArrived: () => void
}

const Quick = ({ onArrived }: { onArrived: () => void }) => {
  const tap = (event: ITouchEvent) => {
    event.stopPropagation()
    onArrived()
  }
  return (
    <View {...tappable('记到诊')} className="visit__quick" hoverClass="visit__quick--pressed" onClick={tap}>
      已到诊
    </View>
  )
}

/** One patient of the day: who, what he needs, why he comes, and his number. */
export function VisitRow({ visit, selected, due, onOpen, onArrived }: VisitRowProps) {
  const { patientName, sex, age, visitType, needs, reason, number, status } = visit
  return (
    <View
      {...tappable(`${patientName}，看详情`)}
      className={classes('visit', `visit--${status}`, selected && 'visit--selected')}
      hoverClass="visit--pressed"
      onClick={onOpen}
    >
      <View className="visit__line">
        <View className="visit__who">
          <View className="visit__name">{patientName}</View>
          <View className="visit__about">
            {SEXES[sex]} · {age} 岁 · {VISIT_TYPES[visitType]}
          </View>
        </View>
        <View className="visit__number">{number}</View>
      </View>
      <View className="visit__line">
        <View className="visit__text">
          <NeedTags needs={needs} />
          {reason ? <View className="visit__reason">{reason}</View> : null}
        </View>
        {due ? <Quick onArrived={onArrived} /> : status === 'booked' ? null : <StatusTag status={status} />}
      </View>
    </View>
  )
}
