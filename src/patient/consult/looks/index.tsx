import { useRouter } from '@tarojs/taro'
import { Page } from '@/shared/ui/page'
import { Looks } from './looks'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Page title="谁看过我的资料">
      <Looks consultId={consultId} />
    </Page>
  )
}
