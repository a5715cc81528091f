import { View } from '@tarojs/components'
import type { LikelyPair } from '@xinglin/types/merge'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { KeepChoice } from '@/shared/merge/keep-choice'
import { likenessText } from '@/shared/merge/words'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { SidePanel } from '@/companion/layout/side-panel'
import { formErrors } from '../form/errors'
import './duplicates.scss'

const FIELDS = ['reason'] as const

const noteFor = ({ sameAccount }: LikelyPair) =>
  sameAccount
    ? '本人也可以在“就诊人”里自己合并。'
    : '合并后，两个账号都能看到并办理他的就诊。请确认两个账号都是本人在用。'

/** The two registrations, which stays, and which papers were seen. */
export function MergePanel({ pair, onDone }: { pair: LikelyPair; onDone: () => void }) {
  const patientIds = pair.registrations.map(({ patientId }) => patientId)
  const [keepId, setKeepId] = useState(patientIds[0] ?? '')
  const [reason, setReason] = useState('')
  const done = (words: string) => () => {
    toast(words)
    onDone()
  }
  const merge = useCommand(orpc.identity.mergePatients, { onSuccess: done('已合并') })
  const apart = useCommand(orpc.identity.keepApart, { onSuccess: done('已记为两个人') })
  const { at, general } = formErrors(merge.error ?? apart.error, FIELDS)
  const buttons = (
    <>
      <Button busy={merge.isPending} onClick={() => merge.mutate({ patientIds, keepId, reason })}>
        证件已核对，合并
      </Button>
      <Button kind="text" busy={apart.isPending} onClick={() => apart.mutate({ patientIds })}>
        是两个人，不再提示
      </Button>
    </>
  )
  return (
    <SidePanel title="可能是同一个人" onClose={onDone} action={buttons}>
      <KeepChoice registrations={pair.registrations} keepId={keepId} onKeep={setKeepId} />
      <View className="duplicates__note">
        {likenessText(pair)}。{noteFor(pair)}
      </View>
      <Field label="核对了哪些证件" error={at.reason} hint="留档备查，30 天内可以撤销">
        <LongInput
          value={reason}
          onChange={setReason}
          maxLength={200}
          placeholder="例如 本人到窗口，看了身份证和护照原件"
        />
      </Field>
      <ErrorLine error={general} />
    </SidePanel>
  )
}
