import { useRouter } from '@tarojs/taro'
import { GrantDetail } from '@/patient/people/grant/grant-detail'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { grantId = '' } = useRouter<{ grantId: string }>().params
  return (
    <Page title="授权详情">
      <GrantDetail grantId={grantId} />
    </Page>
  )
}
