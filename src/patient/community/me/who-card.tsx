import { View } from '@tarojs/components'
import type { Standing } from '@xinglin/types/community'
import { AuthorDot } from '@/shared/community/author-line'
import { PROFESSIONS } from '@/shared/community/words'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { go } from '../go'
import { Button } from '@/shared/ui/button'
import './me.scss'

const levelWords = ({ level, levels, locked, staff }: Standing) => {
  if (staff) return `${PROFESSIONS[staff.profession]} · ${staff.title}`
  const name = levels.find((each) => each.level === level)?.name
  return `${level} 级${name ? ` · ${name}` : ''}${locked ? '（由工作人员设定）' : ''}`
}

/** What becomes of a name that he asked for. */
const WishLine = ({ wish }: { wish: NonNullable<Standing['nameWish']> }) => (
  <View className="community-who__wish" role="status">
    <Tag tone={wish.refused ? 'danger' : 'apricot'}>{wish.refused ? '没有通过' : '审核中'}</Tag>
    <View className="community-who__wanted">
      {wish.refused ? `新昵称“${wish.name}”没有通过平台的检查，请换一个` : `新昵称“${wish.name}”，通过后换上`}
    </View>
  </View>
)

/** His name and level. */
export const WhoCard = ({ standing }: { standing: Standing }) => {
  const { memberId, name, level, staff } = standing
  return (
    <Card>
      <View className="community-who">
        <AuthorDot author={staff ? { kind: 'staff', memberId, staff } : { kind: 'member', memberId, name, level }} />
        <View className="community-who__text">
          <View className="community-who__name">{staff?.name ?? name}</View>
          <View className="community-who__level">{levelWords(standing)}</View>
        </View>
        {staff ? null : (
          <Button small kind="text" onClick={go.join}>
            改昵称
          </Button>
        )}
      </View>
      {standing.nameWish ? <WishLine wish={standing.nameWish} /> : null}
    </Card>
  )
}
