import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import type { Standing } from '@xinglin/types/community'
import { AnonymousSwitch } from '@/patient/community/anonymous-switch'
import { HelpView } from '@/patient/community/help-view'
import { RefusalLine } from '@/patient/community/refusal-line'
import { useRefusal } from '@/patient/community/use-refusal'
import { WordsField } from '@/patient/community/words-field'
import { back } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useDraft } from '@/shared/hooks/draft'
import { useFieldErrors } from '@/shared/hooks/field-errors'
import { Button } from '@/shared/ui/button'
import { toast } from '@/shared/ui/toast'
import './ask-form.scss'

const MOST = 500

/** One question; it is looked at like everything that is written here. */
export function AskForm({ gatheringId, standing }: { gatheringId: string; standing: Standing }) {
  const gathering = useQuery(orpc.gathering.getGathering.queryOptions({ input: { gatheringId } })).data
  const { values, change, clear } = useDraft(`ask-${gatheringId}`, { text: '', anonymous: false })
  const leave = () => back(`/gathering/gathering/index?gatheringId=${gatheringId}`)
  const post = useCommand(orpc.community.post, {
    onSuccess: ({ help, state }) => {
      clear()
      if (help) return
      toast(state === 'shown' ? '问题提好了' : '提好了，审核后大家能看到')
      leave()
    },
  })
  const { errors } = useFieldErrors(post.error)
  const refusal = useRefusal(post.error, { text: values.text })
  if (post.data?.help) return <HelpView help={post.data.help} onOn={leave} />
  const send = () => {
    if (!gathering) return
    const { text, anonymous } = values
    post.mutate({ boardId: gathering.boardId, kind: 'question', gatheringId, text, anonymous })
  }
  return (
    <>
      <WordsField
        label={gathering ? `问${gathering.host.name}：${gathering.title}` : '您的问题'}
        value={values.text}
        most={MOST}
        placeholder="一次问一件事，药名和数值写上更好答"
        onChange={(text) => change({ text })}
        error={errors['text']}
        marked={refusal.fields.text}
      />
      <AnonymousSwitch standing={standing} on={values.anonymous} onChange={(anonymous) => change({ anonymous })} />
      <RefusalLine refusal={refusal} />
      <View className="ask__act">
        <Button busy={post.isPending} disabled={!values.text.trim()} onClick={send}>
          提问
        </Button>
      </View>
    </>
  )
}
