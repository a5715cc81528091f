import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { errorText, isOffline, isUnexpected, requestIdOf } from '@/shared/api/errors'
import { clock } from '@/shared/time'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './state-view.scss'

interface FaceProps {
  icon: IconName
  title: string
  children?: ReactNode
}

const Face = ({ icon, title, children }: FaceProps) => (
  <View className="state">
    <View className="state__icon">
      <Icon name={icon} />
    </View>
    <View className="state__title">{title}</View>
    {children}
  </View>
)

export interface EmptyProps {
  icon?: IconName
  /** What this is for. */
  title: string
  hint?: string
  /** One way on. */
  action?: { text: string; onClick: () => void }
}

/** Nothing here yet: what this is for, and one way on. */
export const Empty = ({ icon = 'list', title, hint, action }: EmptyProps) => (
  <Face icon={icon} title={title}>
    {hint ? <View className="state__hint">{hint}</View> : null}
    {action ? (
      <View className="state__action">
        <Button kind="secondary" onClick={action.onClick}>
          {action.text}
        </Button>
      </View>
    ) : null}
  </Face>
)

const whatToDo = (error: unknown) => {
  if (isOffline(error)) return '请检查网络，再试一次'
  return isUnexpected(error) ? '不是您的操作有问题，过一会儿再试；着急可以打电话' : ''
}

export interface ErrorViewProps {
  error: unknown
  onRetry?: () => void
}

/** What happened, what to do, and once more. Faults of ours carry the number that finds them in the log. */
export function ErrorView({ error, onRetry }: ErrorViewProps) {
  const id = isUnexpected(error) ? requestIdOf(error) : undefined
  const hint = whatToDo(error)
  return (
    <Face icon="warning" title={isUnexpected(error) ? '服务出了点问题' : errorText(error)}>
      {hint ? <View className="state__hint">{hint}</View> : null}
      {onRetry ? (
        <View className="state__action">
          <Button kind="secondary" icon="refresh" onClick={onRetry}>
            再试一次
          </Button>
        </View>
      ) : null}
      {id ? <View className="state__id">编号 {id}</View> : null}
    </Face>
  )
}

/** Says from when the shown content is while there is no network. */
export const OfflineNote = ({ since }: { since: number }) => (
  <View className="offline" role="status">
    离线，显示的是 {clock(since)} 的内容
  </View>
)

/** The same fault as one line under a form or above its button. */
export function ErrorLine({ error }: { error: unknown }) {
  if (!error) return null
  const id = isUnexpected(error) ? requestIdOf(error) : undefined
  return (
    <View className="error-line" role="alert">
      {errorText(error)}
      {id ? <View className="state__id">编号 {id}</View> : null}
    </View>
  )
}
