import { View } from '@tarojs/components'
import './skeleton.scss'

export interface SkeletonProps {
  /** `card`: one big card; `rows`: a list; `doctor`: face and lines. */
  shape?: 'card' | 'rows' | 'doctor'
  count?: number
}

const Bones = ({ face }: { face: boolean }) => (
  <View className="skeleton__item">
    {face ? <View className="skeleton__face" /> : null}
    <View className="skeleton__lines">
      <View className="skeleton__line skeleton__line--first" />
      <View className="skeleton__line" />
    </View>
  </View>
)

/** Stands where the content will be, in its shape. */
export function Skeleton({ shape = 'rows', count = shape === 'card' ? 1 : 4 }: SkeletonProps) {
  return (
    <View className={`skeleton skeleton--${shape}`} role="status" aria-label="正在加载">
      {Array.from({ length: count }, (_, index) => (
        <Bones key={index} face={shape === 'doctor'} />
      ))}
    </View>
  )
}
