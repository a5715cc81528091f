import { Page } from '@/shared/ui/page'
import { Start } from './start'

export default function Index() {
  return (
    <Page title="问诊">
      <Start />
    </Page>
  )
}
