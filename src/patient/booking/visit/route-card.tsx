import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { useHospital } from '@/shared/ui/call-button'
import './route-card.scss'

/** Where the room is, and the ways to get there. */
export function RouteCard({ place }: { place: string }) {
  const hospital = useHospital().data
  return (
    <Card title="怎么走">
      <View className="route__place">
        <Icon name="place" className="route__pin" />
        <View className="route__words">{place}</View>
      </View>
      {hospital ? <View className="route__address">{hospital.address}</View> : null}
      {hospital?.route.map((way) => (
        <View key={way} className="route__way">
          <View className="route__dot" />
          <View className="route__words">{way}</View>
        </View>
      ))}
    </Card>
  )
}
