import { useRouter } from '@tarojs/taro'
import { ReferralPage } from '@/patient/referral/referral/referral-page'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { referralId = '' } = useRouter<{ referralId: string }>().params
  return (
    <Page title="转诊">
      <ReferralPage referralId={referralId} />
    </Page>
  )
}
