import { useRouter } from '@tarojs/taro'
import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { SearchPage } from './search-page'

export default function Index() {
  const { boardId = '' } = useRouter<{ boardId?: string }>().params
  return (
    <Page title="搜社区">
      <Members>
        <SearchPage boardId={boardId} />
      </Members>
    </Page>
  )
}
