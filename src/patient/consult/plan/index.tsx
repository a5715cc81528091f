import { useRouter } from '@tarojs/taro'
import { Page } from '@/shared/ui/page'
import { PlanPage } from './plan-page'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Page title="医生的方案">
      <PlanPage consultId={consultId} />
    </Page>
  )
}
