import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import { Heading } from '../facts'
import { ReasonField } from '../reason-field'

const FIELDS = ['note'] as const
const AMOUNTS = ['500', '1000', '2000', '5000'].map((value) => ({ value, label: yuan(Number(value)) }))
const COMMON = ['候诊致歉', '停诊致歉', '服务补救']

function Form({ orderId, onDone }: { orderId: string; onDone: () => void }) {
  const [amount, setAmount] = useState('1000')
  const [note, setNote] = useState('')
  const give = useCommand(orpc.billing.giveCoupon, {
    onSuccess: () => {
      toast('已放进患者的券包')
      onDone()
    },
  })
  const { at, general } = formErrors(give.error, FIELDS)
  const amountFen = Number(amount)
  return (
    <View className="money__form">
      <Heading>送优惠券</Heading>
      <Field label="多少钱">
        <Choice options={AMOUNTS} value={amount} onChange={setAmount} />
      </Field>
      <ReasonField
        label="为什么送"
        common={COMMON}
        value={note}
        error={note ? undefined : at.note}
        hint="患者在券上看到这句话；90 天内能用"
        maxLength={40}
        onChange={setNote}
      />
      <ErrorLine error={general} />
      <View className="money__action">
        <Button busy={give.isPending} onClick={() => give.mutate({ orderId, amountFen, note })}>
          {`送出 ${yuan(amountFen)} 优惠券`}
        </Button>
        <Button kind="text" onClick={onDone}>
          先不送
        </Button>
      </View>
    </View>
  )
}

/** An apology that the patient can spend. */
export function GiveCoupon({ orderId }: { orderId: string }) {
  const [open, setOpen] = useState(false)
  if (open) return <Form orderId={orderId} onDone={() => setOpen(false)} />
  return (
    <Button kind="text" onClick={() => setOpen(true)}>
      送优惠券
    </Button>
  )
}
