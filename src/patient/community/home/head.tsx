import { View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { go } from '../go'
import './home.scss'

/** What looks like a search box and opens the search, and the way to one's own. */
export const Head = () => (
  <View className="community-head">
    <View {...tappable('搜帖子')} className="community-head__search" onClick={() => go.search()}>
      <Icon name="search" className="community-head__icon" />
      搜病友说过的话
    </View>
    <View {...tappable('我在社区')} className="community-head__me" onClick={go.me}>
      <Icon name="me" />
      我的
    </View>
  </View>
)
