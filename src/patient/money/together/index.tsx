import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { TogetherPage } from './together-page'

export default function Index() {
  const { ids = '' } = useRouter<{ ids: string }>().params
  return <TogetherPage ids={decoded(ids).split(',').filter(Boolean)} />
}
