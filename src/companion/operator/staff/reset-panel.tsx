import { View } from '@tarojs/components'
import type { Colleague } from '@xinglin/types/staff-identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { SidePanel } from '@/companion/layout/side-panel'
import { formErrors } from '../form/errors'

const FIELDS = ['reason'] as const
const COMMON = ['换了手机', '手机丢了', '恢复码用完了'].map((label) => ({ value: label, label }))

/** A colleague's second factor, and setting it back when his phone is gone. */
export function ResetPanel({ colleague, onDone }: { colleague: Colleague; onDone: () => void }) {
  const { accountId, displayName, secondFactor } = colleague
  const [reason, setReason] = useState('')
  const reset = useCommand(orpc.identity.resetSecondFactor, {
    onSuccess: () => {
      toast('已重置，本人会收到通知')
      onDone()
    },
  })
  const { at, general } = formErrors(reset.error, FIELDS)
  if (secondFactor === 'none') {
    return (
      <SidePanel title={displayName} onClose={onDone}>
        <View>还没有开启二次验证。本人在“我的 · 二次验证”里绑定。</View>
      </SidePanel>
    )
  }
  const button = (
    <Button kind="danger" busy={reset.isPending} onClick={() => reset.mutate({ accountId, reason })}>
      重置二次验证
    </Button>
  )
  return (
    <SidePanel title={displayName} onClose={onDone} action={button}>
      <Field label="为什么重置" error={at.reason} hint="请先确认是本人；重置后他会收到通知，下次登录重新绑定">
        <Choice options={COMMON} value={reason} onChange={setReason} />
        <TextInput value={reason} onChange={setReason} maxLength={100} placeholder="或写明原因" />
      </Field>
      <ErrorLine error={general} />
    </SidePanel>
  )
}
