import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { isBeforeFirstWord } from '../words'

/** Before the doctor's first word: what it means, asked once. */
export function CancelConsult({ consult }: { consult: Consult }) {
  const [asking, setAsking] = useState(false)
  const cancel = useCommand(orpc.consult.cancel, { onSuccess: () => setAsking(false) })
  if (!isBeforeFirstWord(consult)) return null
  const close = () => {
    setAsking(false)
    cancel.reset()
  }
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        取消问诊
      </Button>
      <ConfirmSheet
        open={asking}
        title="取消这次问诊"
        action="取消问诊"
        danger
        busy={cancel.isPending}
        error={cancel.error ? errorText(cancel.error) : undefined}
        onConfirm={() => cancel.mutate({ consultId: consult.id })}
        onClose={close}
      >
        <View>医生还没有回复，现在可以取消。</View>
        {consult.feeFen > 0 ? <View>付的 {yuan(consult.feeFen)} 会全部原路退回。</View> : null}
      </ConfirmSheet>
    </>
  )
}
