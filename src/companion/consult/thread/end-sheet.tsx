import { to } from '@/companion/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf, errorText } from '@/shared/api/errors'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { isAskedAgain } from '../words'
import type { SheetProps } from './sheets'

const wordsFor = (consult: SheetProps['consult']) => {
  const { answeredAt, plan } = consult
  if (isAskedAgain(consult)) return '病人的追问就到这里，结束后不能再发消息。'
  if (!answeredAt) return '您还没有回复过病人，结束后问诊费会原路退回。'
  const ask = '结束后病人可以免费追问一次；追问过的不能再追问。'
  return plan ? ask : `还没有给治疗方案。${ask}`
}

/** The end, after asking; a re-visit wants its note signed first. */
export function EndSheet({ consult, onClose }: SheetProps) {
  const { id: consultId } = consult
  const end = useCommand(orpc.consult.end, {
    onSuccess: () => {
      toast('问诊已结束')
      onClose()
    },
  })
  const unsigned = codeOf(end.error) === 'NOTE_NOT_SIGNED'
  const sign = () => {
    onClose()
    to.consultNote(consultId)
  }
  return (
    <ConfirmSheet
      open
      title="结束问诊"
      action={unsigned ? '去签病历' : '结束问诊'}
      danger={!consult.answeredAt && !unsigned}
      busy={end.isPending}
      error={end.error ? errorText(end.error) : undefined}
      onConfirm={unsigned ? sign : () => end.mutate({ consultId })}
      onClose={onClose}
    >
      {wordsFor(consult)}
    </ConfirmSheet>
  )
}
