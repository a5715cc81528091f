import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { back } from '@/patient/navigation'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'

/** Takes the patient out of the account, after asking. */
export function RemovePatient({ patient: { id, name } }: { patient: Patient }) {
  const [asking, setAsking] = useState(false)
  const remove = useCommand(orpc.identity.removePatient, {
    onSuccess: () => {
      toast('已删除')
      back('/people/patients/index')
    },
  })
  return (
    <View className="patient__tools">
      <Button kind="text" onClick={() => setAsking(true)}>
        删除这位就诊人
      </Button>
      <ConfirmSheet
        open={asking}
        title={`删除${name}`}
        action="删除"
        danger
        busy={remove.isPending}
        error={remove.error ? errorText(remove.error) : undefined}
        onConfirm={() => remove.mutate({ patientId: id })}
        onClose={() => setAsking(false)}
      >
        账号里就看不到他了，也不能再为他挂号。病历按规定保存，以后还可以重新添加。
      </ConfirmSheet>
    </View>
  )
}
