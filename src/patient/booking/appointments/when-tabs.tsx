import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import './when-tabs.scss'

export type When = 'upcoming' | 'past'

const TABS: readonly { when: When; words: string }[] = [
  { when: 'upcoming', words: '即将就诊' },
  { when: 'past', words: '历史' },
]

/** What comes, or what was. */
export const WhenTabs = ({ when, onChange }: { when: When; onChange: (when: When) => void }) => (
  <View className="when-tabs" role="tablist">
    {TABS.map((tab) => (
      <View
        key={tab.when}
        {...tappable(tab.words)}
        aria-pressed={tab.when === when ? 'true' : 'false'}
        className={classes('when-tabs__tab', tab.when === when && 'when-tabs__tab--on')}
        onClick={() => onChange(tab.when)}
      >
        {tab.words}
      </View>
    ))}
  </View>
)
