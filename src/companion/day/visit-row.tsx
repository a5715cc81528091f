import { View, type ITouchEvent } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ListedVisit } from '@xinglin/types/clinics'
import { classes } from '@/shared/ui/classes'
import { Tag } from '@/shared/ui/tag'
import { tappable } from '@/shared/ui/tappable'
import { SEXES, VISIT_TYPES } from '@/shared/words'
import type { StaffTicket } from '@xinglin/types/queue'
import { stateWords } from '../queue/words'
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
  /** His place in the queue, once he has checked in. */
  ticket?: StaffTicket | undefined
  /** The desk's button. */
  quick?: ReactNode
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

/** A tap on it is no tap on the row. */
const Apart = ({ children }: { children: ReactNode }) => (
  <View className="visit__apart" onClick={(event: ITouchEvent) => event.stopPropagation()}>
    {children}
  </View>
)

/** What can be done at once; else where he stands. */
function Standing({ visit: { status }, ticket, quick, due, onArrived }: VisitRowProps) {
  if (quick) return <Apart>{quick}</Apart>
  if (status === 'booked' && ticket) return <Tag>{`${ticket.number} 号 · ${stateWords(ticket)}`}</Tag>
  if (due) return <Quick onArrived={onArrived} />
  return status === 'booked' ? null : <StatusTag status={status} />
}

/** One patient of the day: who, what he needs, why he comes, and his number. */
export function VisitRow(props: VisitRowProps) {
  const { visit, selected, onOpen } = props
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
        <Standing {...props} />
      </View>
    </View>
  )
}
