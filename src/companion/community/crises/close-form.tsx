import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { toast } from '@/shared/ui/toast'
import { ReasonForm } from '../reason-form'

const COMMON = [
  '联系上本人，已平安',
  '已联系家属陪护',
  '已转急诊',
  '已报警',
  '联系不上，已报警',
  '不是真的危险',
] as const

/** How it ended. Help is one tap away until then. */
export function CloseForm({ entryId, onClosed }: { entryId: string; onClosed: () => void }) {
  const close = useCommand(orpc.community.closeCrisis, {
    onSuccess: () => {
      toast('已结束')
      onClosed()
    },
  })
  return (
    <>
      <View className="entry__two">
        <Button kind="danger" icon="phone" onClick={() => callPhone('120')}>
          打 120
        </Button>
        <Button kind="danger" icon="phone" onClick={() => callPhone('110')}>
          打 110
        </Button>
      </View>
      <View className="entry__field">
        <ReasonForm
          name="outcome"
          label="怎么结束的"
          common={COMMON}
          hint="只有同事看得到"
          maxLength={300}
          action="写下结果，结束"
          busy={close.isPending}
          error={close.error}
          onSend={(outcome) => close.mutate({ entryId, outcome })}
        />
      </View>
    </>
  )
}
