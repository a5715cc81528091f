import { View } from '@tarojs/components'
import type { EntryState, Remark } from '@xinglin/types/community'
import type { ReactNode } from 'react'
import { Tag } from '@/shared/ui/tag'
import { STATE_NAMES, STATE_NEXT } from './words'
import './state-note.scss'

/** Why, with the words that it is about. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => (
  <>
    {remarks.map(({ quote, say }, at) => (
      <View key={at} className="remark">
        {quote ? <View className="remark__quote">“{quote}”</View> : null}
        <View className="remark__say">{say}</View>
      </View>
    ))}
  </>
)

const toneOf = (state: EntryState) => (state === 'checking' || state === 'review' ? 'apricot' : 'danger')

export interface StateNoteProps {
  state: EntryState
  remarks: readonly Remark[]
  /** What its author can do now. */
  children?: ReactNode
}

/** For the author alone: where his words stand, why, and what comes next. Nothing while they show. */
export function StateNote({ state, remarks, children }: StateNoteProps) {
  if (!STATE_NAMES[state]) return null
  return (
    <View className="state-note" role="status">
      <View className="state-note__head">
        <Tag tone={toneOf(state)}>{STATE_NAMES[state]}</Tag>
        <View className="state-note__next">{STATE_NEXT[state]}</View>
      </View>
      <Remarks remarks={remarks} />
      {children}
    </View>
  )
}
