import { Favourites } from '@/patient/booking/favourites/favourites'
import { Page } from '@/shared/ui/page'

export default function Index() {
  return (
    <Page title="收藏的医生">
      <Favourites />
    </Page>
  )
}
