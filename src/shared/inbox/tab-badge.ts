import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useUnread } from './use-unread'

const MOST = 99

/** As a badge says it; empty when there is nothing. */
export const badgeText = (unread: number): string => (unread > MOST ? `${MOST}+` : unread > 0 ? String(unread) : '')

/** How many messages are unread, on the host's own tab bar; `index` is -1 for a page without tabs. @returns what it says. */
export function useTabBadge(index: number): string {
  const text = badgeText(useUnread(index >= 0).unread)
  const apply = () => {
    if (index < 0) return
    // Rejects where the host shows no tab bar just now; the next show sets it right.
    void (text ? Taro.setTabBarBadge({ index, text }) : Taro.removeTabBarBadge({ index })).catch(() => {})
  }
  useDidShow(apply)
  useEffect(apply, [index, text])
  return text
}
