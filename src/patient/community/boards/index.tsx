import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { Boards } from './boards'

export default function Index() {
  return (
    <Page title="找版块">
      <Members>
        <Boards />
      </Members>
    </Page>
  )
}
