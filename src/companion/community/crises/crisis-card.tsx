import { View } from '@tarojs/components'
import type { Crisis } from '@xinglin/types/community-staff'
import { nameOf } from '@/shared/community/words'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { CRISES, CRISIS_STATES, ageText } from '../words'
import './crises.scss'

export interface CrisisCardProps {
  crisis: Crisis
  now: number
  onClick: () => void
}

const stateText = ({ state, takenBy }: Crisis) =>
  state === 'open' ? CRISIS_STATES.open : `${CRISIS_STATES[state]}${takenBy ? ` · ${takenBy}` : ''}`

/** One that nobody took is an alarm; one that somebody has is quiet. */
export const CrisisCard = ({ crisis, now, onClick }: CrisisCardProps) => (
  <View
    {...tappable(`${CRISES[crisis.kind]}，${stateText(crisis)}`)}
    className={classes('crisis', `crisis--${crisis.state}`)}
    onClick={onClick}
  >
    <View className="crisis__head">
      <Icon name={crisis.state === 'closed' ? 'check' : 'warning'} className="crisis__icon" />
      <View className="crisis__kind">{CRISES[crisis.kind]}</View>
      <View className="crisis__age">{ageText(crisis.at, now)}前</View>
    </View>
    <View className="crisis__quote">“{crisis.quote}”</View>
    <View className="crisis__about">{`${crisis.boardName} · ${nameOf(crisis.author)} · ${stateText(crisis)}`}</View>
    {crisis.outcome ? <View className="crisis__about">结果：{crisis.outcome}</View> : null}
  </View>
)
