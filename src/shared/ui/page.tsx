import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { queryClient } from '@/shared/api/query'
import { useElder } from '@/shared/elder'
import { useTabBadge } from '@/shared/inbox/tab-badge'
import { CallButton } from './call-button'
import { classes } from './classes'
import { ElderTabs, INBOX_TAB, type Tab } from './elder-tabs'
import { PrivacySheet } from './privacy-sheet'
import { WebHead } from './web-head'
import './page.scss'

export interface PageProps {
  /** In the navigation bar; on the web, which has none, in our own. */
  title: string
  children: ReactNode
  /** The one main button: stays at the bottom. */
  bar?: ReactNode
  /** Tab pages name all tabs and their own path, for elder mode's large tab bar. */
  tabs?: { all: readonly Tab[]; current: string }
  /** Pages that place their own CallButton. */
  ownCall?: boolean
  /** May use a wide screen (companion). */
  wide?: boolean
}

/** Coming back to a page asks again for what has grown old meanwhile. */
const useFreshness = () => useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }))

function useNavigation(title: string, isTab: boolean, elder: boolean) {
  const apply = () => {
    void Taro.setNavigationBarTitle({ title })
    if (!isTab) return
    // Rejects while another page is on top; the next show sets it right.
    void (elder ? Taro.hideTabBar({}) : Taro.showTabBar({})).catch(() => {})
  }
  useDidShow(apply)
  useEffect(apply, [title, isTab, elder])
}

/** Root of every page: tokens and elder scale, safe area, the call button, and the bar at the bottom. */
export function Page({ title, children, bar, tabs, ownCall, wide }: PageProps) {
  const elder = useElder()
  useNavigation(title, tabs !== undefined, elder)
  useFreshness()
  const unread = useTabBadge(tabs ? tabs.all.findIndex(({ path }) => path === INBOX_TAB) : -1)
  const elderTabs = elder && tabs ? <ElderTabs tabs={tabs.all} current={tabs.current} unread={unread} /> : null
  return (
    <View className={classes('page', elder && 'elder', wide && 'page--wide')}>
      {tabs ? null : <WebHead title={title} />}
      <View className="page__body">
        {children}
        {ownCall ? null : (
          <View className="page__call">
            <CallButton />
          </View>
        )}
      </View>
      {bar || elderTabs ? (
        <View className="page__bar">
          {bar}
          {elderTabs}
        </View>
      ) : null}
      <PrivacySheet />
    </View>
  )
}
