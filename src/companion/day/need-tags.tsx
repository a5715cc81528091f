import { View } from '@tarojs/components'
import type { Need } from '@xinglin/types/visit'
import { Tag } from '@/shared/ui/tag'
import { NEEDS } from '@/shared/words'
import './visit-row.scss'

/** Special needs in words. */
export const NeedTags = ({ needs }: { needs: readonly Need[] }) =>
  needs.length ? (
    <View className="visit__needs">
      {needs.map((need) => (
        <Tag key={need} tone="apricot">
          {NEEDS[need]}
        </Tag>
      ))}
    </View>
  ) : null
