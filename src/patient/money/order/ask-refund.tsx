import { View } from '@tarojs/components'
import type { Order, Purpose } from '@xinglin/types/billing'
import { useState } from 'react'
import { lookAgain } from '@/patient/booking/trouble/unanswered'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { keepOrder } from '../cashier/use-watch'
import { BackLines } from '@/patient/payment/back-lines'

const ASKED: Record<Purpose, string> = { registration: '已过了就诊前 2 小时，', consultation: '' }
const EXAMPLES: Record<Purpose, string> = {
  registration: '例如：临时住院，来不了',
  consultation: '例如：医生只说了一句，没有解决问题',
}

/** After the time of free return: a reason, and a person of the hospital decides. */
export function AskRefund({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  const { values, change, clear } = useDraft(`refund.${order.id}`, { note: '' })
  const ask = useCommand(orpc.billing.askRefund, {
    onSuccess: (asked) => {
      keepOrder(asked)
      clear()
      setOpen(false)
      toast('申请已交给医院')
    },
    onError: lookAgain,
  })
  const { errors, aboutFields, mend } = useFieldErrors(ask.error)
  const write = (note: string) => {
    mend(['note'])
    change({ note })
  }
  const action = (
    <>
      {aboutFields ? null : <ErrorLine error={ask.error} />}
      <Button busy={ask.isPending} onClick={() => ask.mutate({ orderId: order.id, note: values.note })}>
        交给医院
      </Button>
    </>
  )
  return (
    <>
      <Button kind="secondary" onClick={() => setOpen(true)}>
        申请退款
      </Button>
      <Sheet open={open} title="申请退款" onClose={() => setOpen(false)} action={action}>
        <View>{ASKED[order.purpose]}能不能退由医院的同事决定，一般 1 个工作日内答复。同意后退回：</View>
        <BackLines order={order} />
        <Field label="为什么要退" error={errors.note}>
          <LongInput value={values.note} onChange={write} placeholder={EXAMPLES[order.purpose]} />
        </Field>
      </Sheet>
    </>
  )
}
