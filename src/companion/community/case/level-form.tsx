import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { toast } from '@/shared/ui/toast'
import { ReasonForm } from '../reason-form'
import { LEVELS, levelFrom } from '../words'

const COMMON = ['屡次发广告', '长期热心助人', '申诉后恢复'] as const

/** The level of trust, set by hand or given back to what was earned. */
export function LevelForm({ memberId, onBack }: { memberId: string; onBack: () => void }) {
  const [level, setLevel] = useState<keyof typeof LEVELS | null>(null)
  const lock = useCommand(orpc.community.lockLevel, {
    onSuccess: () => {
      toast('等级已调整，会告诉本人')
      onBack()
    },
  })
  return (
    <>
      <Field label="等级" hint="等级决定一天能发多少，举报有多大分量">
        <Choice options={optionsOf(LEVELS)} value={level} onChange={setLevel} />
      </Field>
      <ReasonForm
        label="为什么"
        common={COMMON}
        hint="本人会看到这句话"
        ready={level !== null}
        action="调整等级"
        busy={lock.isPending}
        error={lock.error}
        onSend={(reason) => level && lock.mutate({ memberId, level: levelFrom(level), reason })}
      />
      <Button kind="text" onClick={onBack}>
        返回内容
      </Button>
    </>
  )
}
