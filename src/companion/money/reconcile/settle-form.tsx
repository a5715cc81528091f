import { View } from '@tarojs/components'
import type { Difference } from '@xinglin/types/billing-staff'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import { ReasonField } from '../reason-field'

const FIELDS = ['note'] as const
const COMMON = ['记在前后一天，已核对', '多收的已退款', '渠道已更正']

/** How a difference was cleared up, in words that the auditor will read. */
export function SettleForm({ difference, onDone }: { difference: Difference; onDone: () => void }) {
  const [note, setNote] = useState('')
  const settle = useCommand(orpc.billing.settleDifference, {
    onSuccess: () => {
      toast('已登记')
      onDone()
    },
  })
  const { at, general } = formErrors(settle.error, FIELDS)
  return (
    <>
      <ReasonField
        label="怎么处理的"
        common={COMMON}
        value={note}
        error={note ? undefined : at.note}
        hint="会和您的账号一起留在账上"
        onChange={setNote}
      />
      <ErrorLine error={general} />
      <View className="money__action">
        <Button busy={settle.isPending} onClick={() => settle.mutate({ differenceId: difference.id, note })}>
          登记，算已处理
        </Button>
        <Button kind="text" onClick={onDone}>
          先不登记
        </Button>
      </View>
    </>
  )
}
