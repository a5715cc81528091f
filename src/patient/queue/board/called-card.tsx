import { View } from '@tarojs/components'
import { PlaceWords } from '../visit/place-words'
import './called-card.scss'

export interface CalledCardProps {
  number: number | null
  patientName: string
  place: string
}

/** His turn: nothing else on the screen at first glance. */
export const CalledCard = ({ number, patientName, place }: CalledCardProps) => (
  <View className="called" role="alert">
    <View className="called__words">请进诊室</View>
    <View className="called__number">{number ?? ''} 号</View>
    <View className="called__who">{patientName}</View>
    <View className="called__place">
      <PlaceWords place={place} />
    </View>
  </View>
)
