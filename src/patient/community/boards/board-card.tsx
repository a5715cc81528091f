import { View } from '@tarojs/components'
import type { Board } from '@xinglin/types/community'
import { tappable } from '@/shared/ui/tappable'
import { FollowButton } from '../follow-button'
import { go } from '../go'
import { countsOf } from '../words'
import './board-card.scss'

/** A board in a list; the name opens it, the button follows it. */
export const BoardCard = ({ board }: { board: Board }) => (
  <View className="board-card">
    <View {...tappable(board.name)} className="board-card__main" onClick={() => go.board(board.id)}>
      <View className="board-card__name">{board.name}</View>
      <View className="board-card__about">{board.about}</View>
      <View className="board-card__counts">{countsOf(board)}</View>
    </View>
    <FollowButton board={board} />
  </View>
)
