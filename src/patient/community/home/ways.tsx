import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { go } from '../go'
import { useBoards } from '../use-boards'
import './home.scss'

/** What else there is beside the talk. */
export function Ways() {
  const boards = useBoards().data?.boards.length
  return (
    <View className="community-ways">
      <Card kind="list">
        <Row
          icon="people"
          first="全部版块"
          second={boards ? `按病找病友，共 ${boards} 个版块` : '按病找病友'}
          onClick={go.boards}
        />
      </Card>
    </View>
  )
}
