import { Page } from '@/shared/ui/page'
import { MyConsults } from './my-consults'

export default function Index() {
  return (
    <Page title="我的问诊">
      <MyConsults />
    </Page>
  )
}
