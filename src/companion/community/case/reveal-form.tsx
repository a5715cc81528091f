import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { ReasonForm } from '../reason-form'
import { REVEAL_REASONS } from './words'

const Person = ({ name, phone }: { name: string; phone: string | null }) => (
  <>
    <View className="entry__note">作者</View>
    <View className="entry__big">{name || '没有登记姓名'}</View>
    {phone ? (
      <Button icon="phone" onClick={() => callPhone(phone)}>
        {phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')}
      </Button>
    ) : (
      <View className="entry__note">没有登记电话</View>
    )}
    <View className="entry__note">这次查看已经记下。请只用于刚才写的原因。</View>
  </>
)

/** Who wrote it, only with a reason, which is written down first. */
export function RevealForm({ entryId, onBack }: { entryId: string; onBack: () => void }) {
  const reveal = useCommand(orpc.community.revealAuthor)
  const goBack = (
    <Button kind="text" onClick={onBack}>
      返回
    </Button>
  )
  if (reveal.data) {
    return (
      <>
        <Person {...reveal.data} />
        {goBack}
      </>
    )
  }
  return (
    <>
      <ReasonForm
        label="为什么要看作者是谁"
        common={REVEAL_REASONS}
        hint="查看人、时间和原因会记下来，不能删除"
        atLeast={5}
        action="记下原因并查看"
        busy={reveal.isPending}
        error={reveal.error}
        onSend={(reason) => reveal.mutate({ entryId, reason })}
      />
      {goBack}
    </>
  )
}
