import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { DonePage } from './done-page'

export default function Index() {
  const { ids = '' } = useRouter<{ ids: string }>().params
  return <DonePage ids={decoded(ids).split(',').filter(Boolean)} />
}
