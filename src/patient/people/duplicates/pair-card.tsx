import { View } from '@tarojs/components'
import type { LikelyPair } from '@xinglin/types/merge'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { KeepChoice } from '@/shared/merge/keep-choice'
import { likenessText } from '@/shared/merge/words'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Section } from '@/shared/ui/section'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import './duplicates.scss'

/** Two registrations: which one stays, merge, or two people after all. */
export function PairCard({ pair }: { pair: LikelyPair }) {
  const patientIds = pair.registrations.map(({ patientId }) => patientId)
  const [keepId, setKeepId] = useState(patientIds[0] ?? '')
  const [asking, setAsking] = useState(false)
  const merge = useCommand(orpc.identity.mergePatients, { onSuccess: () => toast('已合并') })
  const apart = useCommand(orpc.identity.keepApart, { onSuccess: () => toast('不再提示') })
  return (
    <Section title="可能是同一个人">
      <KeepChoice registrations={pair.registrations} keepId={keepId} onKeep={setKeepId} />
      <View className="duplicates__why">{likenessText(pair)}。点一下可以换保留哪一份。</View>
      <ErrorLine error={apart.error} />
      <Button onClick={() => setAsking(true)}>合成一份</Button>
      <Button kind="text" busy={apart.isPending} onClick={() => apart.mutate({ patientIds })}>
        不是同一个人
      </Button>
      <ConfirmSheet
        open={asking}
        title="合成一份"
        action="合并"
        busy={merge.isPending}
        error={merge.error ? errorText(merge.error) : undefined}
        onConfirm={() => merge.mutate({ patientIds, keepId })}
        onClose={() => setAsking(false)}
      >
        两份的预约、候补和授权都还在，归到保留的那一份名下。30 天内可以撤销。
      </ConfirmSheet>
    </Section>
  )
}
