import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { ASPECTS, type Aspect, NO_SCORES, isLow, unanswered } from './rating'
import { ScoreRow } from './score-row'

const ALL = Object.keys(ASPECTS) as Aspect[]
const HINTS = { words: '请说说哪里不满意，医院会看', score: '请选 1 到 5 分' }

export interface RateSheetProps {
  consultId: string
  doctor: string
  onClose: () => void
}

/** Three questions; a low score is asked why. Once, after the end. */
export function RateSheet({ consultId, doctor, onClose }: RateSheetProps) {
  const [scores, setScores] = useState(NO_SCORES)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const rate = useCommand(orpc.consult.rate, {
    onSuccess: () => {
      toast('谢谢您的评价')
      onClose()
    },
  })
  const open = unanswered(scores, words)
  const send = () => (open ? setAsked(true) : rate.mutate({ consultId, ...scores, words: words.trim() }))
  const errorAt = (aspect: Aspect) => (asked && scores[aspect] === 0 ? HINTS.score : undefined)
  return (
    <Sheet
      open
      title={`评价${doctor}`}
      onClose={onClose}
      action={
        <>
          <ErrorLine error={rate.error} />
          <Button busy={rate.isPending} onClick={send}>
            提交评价
          </Button>
        </>
      }
    >
      {ALL.map((aspect) => (
        <Field key={aspect} label={ASPECTS[aspect]} error={errorAt(aspect)}>
          <ScoreRow
            label={ASPECTS[aspect]}
            score={scores[aspect]}
            onChange={(score) => setScores({ ...scores, [aspect]: score })}
          />
        </Field>
      ))}
      <Field
        label={isLow(scores) ? '哪里不满意' : '想说的话（选填）'}
        error={asked && open === 'words' ? HINTS.words : undefined}
      >
        <LongInput
          value={words}
          onChange={setWords}
          placeholder={isLow(scores) ? '例如：等了很久，没讲清药怎么吃' : '例如：回复很快，讲得明白'}
          maxLength={300}
        />
      </Field>
    </Sheet>
  )
}
