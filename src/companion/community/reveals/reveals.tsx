import { View } from '@tarojs/components'
import { Narrow } from '@/companion/layout/narrow'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import '../entry.scss'
import { go } from '../go'
import { useReveals } from '../lists'

const EMPTY = { icon: 'shield', title: '没有人查看过作者身份', hint: '每一次查看都会记在这里，不能删除' } as const

/** Who looked at an author's identity, when and why. */
export function Reveals() {
  const query = useReveals()
  return (
    <Narrow>
      <View className="entry__filter entry__note">查看作者身份的记录，按时间排列，不能修改或删除。</View>
      <QueryView query={query} empty={{ ...EMPTY, when: (reveals) => !reveals.length }}>
        {(reveals) => (
          <>
            <Card kind="list">
              {reveals.map(({ id, entryId, by, reason, at }) => (
                <Row key={id} first={`${by} · ${momentText(at)}`} second={reason} onClick={() => go.case(entryId)} />
              ))}
            </Card>
            <More query={query} />
          </>
        )}
      </QueryView>
    </Narrow>
  )
}
