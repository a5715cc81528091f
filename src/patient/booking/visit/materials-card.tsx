import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { useHospital } from '@/shared/ui/call-button'
import './materials-card.scss'

/** What to bring. */
export function MaterialsCard() {
  const materials = useHospital().data?.materials ?? []
  if (!materials.length) return null
  return (
    <Card title="请带上">
      {materials.map((material) => (
        <View key={material} className="materials__one">
          <Icon name="check" className="materials__icon" />
          <View className="materials__words">{material}</View>
        </View>
      ))}
    </Card>
  )
}
