import { useRouter } from '@tarojs/taro'
import { Page } from '@/shared/ui/page'
import { Members } from '../members'
import { MinePage } from './mine-page'

export default function Index() {
  const { saved = '' } = useRouter<{ saved?: string }>().params
  return (
    <Page title="我的内容">
      <Members>
        <MinePage opening={saved ? 'saved' : 'written'} />
      </Members>
    </Page>
  )
}
