import { View } from '@tarojs/components'
import type { Post } from '@xinglin/types/community'
import { useState } from 'react'
import { formErrors } from '@/companion/operator/form/errors'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import type { Attached } from '@/shared/attachments/attached'
import { PicturesField } from '@/shared/community/pictures-field'
import { useDraft } from '@/shared/hooks/draft'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, LongInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import './run.scss'

/** The page scrolls here when a question is chosen below. */
export const SAY_ID = 'gathering-say'

export interface SayCardProps {
  gatheringId: string
  /** The question that is answered; null where he just speaks. */
  question: Post | null
  onDone: () => void
}

const Answering = ({ question, onDrop }: { question: Post; onDrop: () => void }) => (
  <>
    <View className="run__question">正在回答：{question.title || question.text}</View>
    <Button small kind="text" onClick={onDrop}>
      不回答这个
    </Button>
  </>
)

/** What the host says next, to all who follow. */
export function SayCard({ gatheringId, question, onDone }: SayCardProps) {
  const { values, change, clear } = useDraft(`say-${gatheringId}`, { text: '' })
  const [pictures, setPictures] = useState<readonly Attached[]>([])
  const [coming, setComing] = useState(0)
  const say = useCommand(orpc.gathering.say, {
    onSuccess: () => {
      clear()
      change({ text: '' })
      setPictures([])
      onDone()
    },
  })
  const { at, general } = formErrors(say.error, ['text', 'uploadId'] as const)
  const uploadId = pictures[0]?.uploadId
  const text = values.text.trim()
  const send = () =>
    say.mutate({ gatheringId, text, ...(uploadId && { uploadId }), ...(question && { questionId: question.id }) })
  return (
    <View id={SAY_ID} className="run__say">
      <Card title="说给大家">
        {question ? <Answering question={question} onDrop={onDone} /> : null}
        <Field label={question ? '回答' : '内容'} error={at.text}>
          <LongInput
            value={values.text}
            onChange={(word) => change({ text: word })}
            maxLength={1000}
            placeholder="说得短一点，一条一个意思"
          />
        </Field>
        <View className="run__picture">
          <PicturesField
            most={1}
            values={pictures}
            error={at.uploadId}
            onAdd={(file) => setPictures([file])}
            onRemove={() => setPictures([])}
            onComing={setComing}
          />
        </View>
        <ErrorLine error={general} />
        <View className="run__act">
          <Button busy={say.isPending} disabled={coming > 0 || (!text && !uploadId)} onClick={send}>
            发出
          </Button>
        </View>
      </Card>
    </View>
  )
}
