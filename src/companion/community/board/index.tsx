import { useRouter } from '@tarojs/taro'
import { EditBoard } from '@/companion/community/board/edit-board'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { boardId } = useRouter<{ boardId: string }>().params
  return (
    <Gate title="编辑版块" role="operator">
      <EditBoard boardId={boardId} />
    </Gate>
  )
}
