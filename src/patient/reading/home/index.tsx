import { Members } from '@/patient/community/members'
import { Page } from '@/shared/ui/page'
import { Articles } from './articles'
import { Weekly } from './weekly'

export default function Index() {
  return (
    <Page title="健康文章">
      <Members>
        <Weekly />
        <Articles />
      </Members>
    </Page>
  )
}
