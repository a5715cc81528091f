import { View } from '@tarojs/components'
import type { Comment } from '@xinglin/types/community'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { Remarks } from '@/shared/community/state-note'
import { nameOf } from '@/shared/community/words'
import { useDraft } from '@/shared/hooks/draft'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { formErrors } from '@/companion/operator/form/errors'
import '../entry.scss'
import { remarksOf } from './refused'

export interface AnswerSheetProps {
  postId: string
  to: Comment | null
  onClose: () => void
}

/** Said under his own name and title. Readers are told each time that it is general advice. */
export function AnswerSheet({ postId, to, onClose }: AnswerSheetProps) {
  const { values, change, clear } = useDraft(`answer-${postId}-${to?.id ?? ''}`, { text: '' })
  const answer = useCommand(orpc.community.comment, {
    onSuccess: ({ state }) => {
      clear()
      toast(state === 'shown' ? '已发出' : '已发出，检查后大家能看到')
      onClose()
    },
  })
  const { at, general } = formErrors(answer.error, ['text'] as const)
  const text = values.text.trim()
  const send = () => answer.mutate({ postId, text, ...(to ? { replyTo: to.id } : {}) })
  const button = (
    <Button busy={answer.isPending} disabled={!text} onClick={send}>
      发出回答
    </Button>
  )
  return (
    <Sheet open title={to ? `回复 ${nameOf(to.author)}` : '回答'} onClose={onClose} action={button}>
      {to ? <View className="entry__said">{to.text}</View> : null}
      <Field label="您的回答" error={at.text} hint="病友会看到您的姓名和职称，旁边写着“这是一般性建议”">
        <LongInput
          value={values.text}
          onChange={(words) => change({ text: words })}
          maxLength={1000}
          placeholder="说清楚怎么做、什么时候要来医院"
        />
      </Field>
      <View className="entry__note">这是一般性建议，不能代替看诊。涉及个人用药和检查结果，请引导到问诊或门诊。</View>
      {codeOf(answer.error) === 'CONTENT_REFUSED' ? <Remarks remarks={remarksOf(answer.error)} /> : null}
      <ErrorLine error={general} />
    </Sheet>
  )
}
