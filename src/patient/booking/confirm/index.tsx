import { useRouter } from '@tarojs/taro'
import { ConfirmPage } from './confirm-page'

export default function Index() {
  const { doctorId = '', slotId = '' } = useRouter<{ doctorId: string; slotId: string }>().params
  return <ConfirmPage doctorId={doctorId} slotId={slotId} />
}
