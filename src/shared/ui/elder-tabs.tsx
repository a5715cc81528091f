import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import { tappable } from './tappable'
import './elder-tabs.scss'

export interface Tab {
  path: string
  text: string
  icon: IconName
}

/** Where the inbox is, in both apps. */
export const INBOX_TAB = '/pages/messages/index'

export interface ElderTabsProps {
  tabs: readonly Tab[]
  current: string
  /** How many messages are unread; empty for none. */
  unread: string
}

/** In elder mode instead of the host's tab bar, whose words cannot be made larger. */
export const ElderTabs = ({ tabs, current, unread }: ElderTabsProps) => (
  <View className="elder-tabs" role="tablist">
    {tabs.map(({ path, text, icon }) => (
      <View
        key={path}
        {...tappable(text)}
        className={classes('elder-tabs__tab', path === current && 'elder-tabs__tab--on')}
        onClick={() => void Taro.switchTab({ url: path })}
      >
        <Icon name={icon} />
        {text}
        {unread && path === INBOX_TAB ? <View className="elder-tabs__unread">{unread}</View> : null}
      </View>
    ))}
  </View>
)
