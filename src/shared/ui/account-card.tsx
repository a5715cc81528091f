import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from './card'
import './account-card.scss'

export interface AccountCardProps {
  avatar?: ReactNode
  name: string | undefined
  about: string
}

/** Who is signed in. */
export const AccountCard = ({ avatar, name, about }: AccountCardProps) => (
  <Card className="account-card">
    {avatar}
    <View>
      <View className="account-card__name">{name}</View>
      <View className="account-card__about">{about}</View>
    </View>
  </Card>
)
