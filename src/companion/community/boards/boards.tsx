import { View } from '@tarojs/components'
import { Narrow } from '@/companion/layout/narrow'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import '../entry.scss'
import { go } from '../go'
import { useBoards } from '../use-boards'

const EMPTY = { icon: 'list', title: '还没有版块', hint: '按病种建一个，写好公约，再请同事来答' } as const

/** The boards to edit, and a new one. */
export function Boards() {
  const query = useBoards()
  return (
    <Narrow>
      <View className="entry__filter">
        <Button kind="secondary" icon="plus" onClick={() => go.board()}>
          新建版块
        </Button>
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: (boards) => !boards.length }}>
        {(boards) => (
          <Card kind="list">
            {boards.map(({ id, name, staff, posts, followers }) => (
              <Row
                key={id}
                first={name}
                second={staff.length ? `${staff.map((one) => one.name).join('、')} 在答` : '还没有安排人答'}
                right={`${posts} 帖 · ${followers} 人`}
                onClick={() => go.board({ boardId: id })}
              />
            ))}
          </Card>
        )}
      </QueryView>
    </Narrow>
  )
}
