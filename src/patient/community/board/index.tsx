import { useRouter } from '@tarojs/taro'
import { BoardPage } from './board-page'

export default function Index() {
  const { boardId = '' } = useRouter<{ boardId: string }>().params
  return <BoardPage boardId={boardId} />
}
