import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Field, TextInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

/** A new phone number for this patient. */
export function ChangePhone({ patient: { id, maskedPhone } }: { patient: Patient }) {
  const [open, setOpen] = useState(false)
  const [phone, setPhone] = useState('')
  const change = useCommand(orpc.identity.changePatientPhone, {
    onSuccess: () => {
      setOpen(false)
      setPhone('')
      toast('手机号已更新')
    },
  })
  const wrong = fieldErrors(change.error).phone
  const save = (
    <Button busy={change.isPending} onClick={() => change.mutate({ patientId: id, phone })}>
      保存
    </Button>
  )
  return (
    <View className="patient__tools">
      <Button kind="secondary" icon="phone" onClick={() => setOpen(true)}>
        修改手机号
      </Button>
      <Sheet open={open} title="修改手机号" onClose={() => setOpen(false)} action={save}>
        <Field label="新手机号" error={wrong} hint={`现在是 ${maskedPhone}`}>
          <TextInput value={phone} onChange={setPhone} keyboard="number" maxLength={11} focus />
        </Field>
        {wrong ? null : <ErrorLine error={change.error} />}
      </Sheet>
    </View>
  )
}
