import { View } from '@tarojs/components'
import type { Health } from '@xinglin/types/community-staff'
import { Numbers } from '@/companion/money/facts'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import './health.scss'

const minutesText = (minutes: number | null): string => {
  if (minutes === null) return '–'
  if (minutes < 60) return `${minutes} 分`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} 小时` : `${Math.round(minutes / 1440)} 天`
}

const Waiting = ({ count }: { count: number }) =>
  count ? <Tag tone="apricot">{`${count} 条没人答`}</Tag> : <Tag>都答过了</Tag>

/** One board in a few numbers, and how much of it the staff answered. */
export const BoardCard = ({ board }: { board: Health }) => (
  <Card title={board.boardName} extra={board.posts ? <Waiting count={board.unanswered} /> : null}>
    {board.posts ? (
      <>
        <Numbers
          numbers={[
            { value: String(board.posts), label: '帖子' },
            { value: String(board.comments), label: '评论' },
            { value: String(board.answers), label: '医护回答' },
            { value: minutesText(board.firstAnswerMinutes), label: '首次回应（中位）' },
          ]}
        />
        <View className="health__bar" aria-hidden="true">
          <View className="health__done" style={{ width: `${board.staffPercent ?? 0}%` }} />
        </View>
        <View className="health__words">医护答了 {board.staffPercent ?? 0}% 的提问</View>
      </>
    ) : (
      <View className="health__words">这些天没有新帖子</View>
    )}
  </Card>
)
