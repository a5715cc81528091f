import { useRouter } from '@tarojs/taro'
import { BoardPage } from './board-page'

export default function Index() {
  const { appointmentId = '' } = useRouter<{ appointmentId: string }>().params
  return <BoardPage appointmentId={appointmentId} />
}
