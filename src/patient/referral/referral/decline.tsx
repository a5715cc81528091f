import { View } from '@tarojs/components'
import { useState } from 'react'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

const COMMON = ['已在别处看过', '时间不合适', '想先观察'].map((each) => ({ value: each, label: each }))
const MOST = 100

/** Not going: said once more, with a reason if he likes. */
export function Decline({ referralId }: { referralId: string }) {
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const decline = useCommand(orpc.referral.decline, {
    onSuccess: () => {
      setOpen(false)
      toast('已告诉医生')
    },
    onError: lookAgain,
  })
  const send = (
    <Button busy={decline.isPending} onClick={() => decline.mutate({ referralId, why })}>
      不去了
    </Button>
  )
  return (
    <>
      <Button kind="text" onClick={() => setOpen(true)}>
        不去这次转诊
      </Button>
      <Sheet open={open} title="不去这次转诊" onClose={() => setOpen(false)} action={send}>
        <Field label="为什么（可不填）" hint="只有为您转诊的医生会看到">
          <Choice options={COMMON} value={why} onChange={setWhy} />
          <View className="referral__own">
            <LongInput value={why} onChange={setWhy} placeholder="或写几句" maxLength={MOST} />
          </View>
        </Field>
        <ErrorLine error={decline.error} />
      </Sheet>
    </>
  )
}
