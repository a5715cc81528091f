import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import './tabs.scss'

export interface TabsProps<T extends string> {
  labels: Record<T, string>
  value: T
  onChange: (value: T) => void
}

/** Which of a few lists stands below. */
export const Tabs = <T extends string>({ labels, value, onChange }: TabsProps<T>) => (
  <View className="tabs" role="tablist">
    {(Object.keys(labels) as T[]).map((each) => (
      <View
        key={each}
        {...tappable(labels[each])}
        role="tab"
        aria-selected={each === value ? 'true' : 'false'}
        className={classes('tabs__one', each === value && 'tabs__one--on')}
        onClick={() => onChange(each)}
      >
        {labels[each]}
      </View>
    ))}
  </View>
)
