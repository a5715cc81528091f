import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { useHospital } from '@/shared/ui/call-button'
import './route-card.scss'

/** Where the room is, and how to get there step by step. */
export function RouteCard({ place }: { place: string }) {
  const hospital = useHospital().data
  return (
    <Card title="怎么走">
      <View className="route__place">
        <Icon name="place" className="route__pin" />
        <View className="route__words">{place}</View>
      </View>
      {hospital ? <View className="route__address">{hospital.address}</View> : null}
      {hospital?.route.map((step, index) => (
        <View key={step} className="route__step">
          <View className="route__number">{index + 1}</View>
          <View className="route__words">{step}</View>
        </View>
      ))}
    </Card>
  )
}
