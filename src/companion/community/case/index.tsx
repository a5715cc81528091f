import { useRouter } from '@tarojs/taro'
import { CasePage } from '@/companion/community/case/case-page'
import { Gate } from '@/companion/gate/gate'

export default function Index() {
  const { entryId = '' } = useRouter<{ entryId: string }>().params
  return (
    <Gate title="审核内容" role="operator">
      <CasePage entryId={entryId} />
    </Gate>
  )
}
