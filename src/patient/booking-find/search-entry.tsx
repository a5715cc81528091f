import { View } from '@tarojs/components'
import { to } from '@/patient/navigation'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './search-entry.scss'

/** Looks like a search box and opens the search page. */
export const SearchEntry = () => (
  <View {...tappable('找科室、医生或病名')} className="search-entry" onClick={() => to.search()}>
    <Icon name="search" className="search-entry__icon" />
    科室、医生或病名
  </View>
)
