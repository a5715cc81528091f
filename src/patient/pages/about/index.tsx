import { About } from '@/patient/about/about'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="关于和隐私">
      <About />
    </Page>
  )
}
