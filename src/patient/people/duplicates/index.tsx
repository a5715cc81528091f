import { Duplicates } from '@/patient/people/duplicates/duplicates'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="重复登记">
      <Duplicates />
    </Page>
  )
}
