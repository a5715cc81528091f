import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { faceOf, type Person } from './face'
import './avatar.scss'

export interface AvatarProps extends Person {
  size?: 'small' | 'medium' | 'large'
}

/** A drawn face; the name always stands beside it. */
export function Avatar({ id, sex, title, size = 'medium' }: AvatarProps) {
  const face = useMemo(() => faceOf({ id, sex, title }), [id, sex, title])
  return <View className={`avatar avatar--${size}`} style={{ backgroundImage: `url("${face}")` }} aria-hidden="true" />
}
