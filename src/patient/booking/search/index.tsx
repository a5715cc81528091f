import { useRouter } from '@tarojs/taro'
import { decoded } from '@/patient/navigation'
import { Search } from '@/patient/booking/search/search'
import { Page } from '@/shared/ui/page'

export default function Index() {
  const { text = '' } = useRouter<{ text?: string }>().params
  return (
    <Page title="找医生">
      <Search opening={decoded(text)} />
    </Page>
  )
}
