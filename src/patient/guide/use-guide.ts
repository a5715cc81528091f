import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Question } from '@xinglin/types/triage'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useDraft } from '@/shared/hooks/draft'
import { usePerson } from '@/shared/session/person'
import { type Facts, NOBODY_KNOWN, factsInput } from './facts'

interface Draft {
  text: string
  facts: Facts
}

/** One of the guide's questions with what he answered. */
export interface Answered {
  questionId: string
  optionId: string
  question: string
  answer: string
}

const EMPTY: Draft = { text: '', facts: NOBODY_KNOWN }

/** The new answer in place of the old one to the same question. */
const withAnswer = (answers: readonly Answered[], { id, text, options }: Question, optionId: string): Answered[] => [
  ...answers.filter(({ questionId }) => questionId !== id),
  { questionId: id, optionId, question: text, answer: options.find((each) => each.id === optionId)?.text ?? '' },
]

/** What he typed, what he asked with it last, and the answer to that. His words stay in memory only. */
export function useGuide() {
  const { values, change } = useDraft('guide', EMPTY)
  const { person } = usePerson()
  const facts = { ...values.facts, patient: person }
  const [asked, setAsked] = useState<Draft | null>(null)
  const [answers, setAnswers] = useState<Answered[]>([])
  const query = useQuery(
    orpc.triage.assess.queryOptions({
      input: {
        text: asked?.text ?? '',
        ...factsInput(asked?.facts ?? NOBODY_KNOWN),
        answers: answers.map(({ questionId, optionId }) => ({ questionId, optionId })),
      },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
      staleTime: Infinity,
      gcTime: 0,
    }),
  )
  return {
    text: values.text,
    facts,
    change,
    asked,
    answers,
    query,
    ask: () => {
      setAnswers([])
      setAsked({ text: values.text.trim(), facts })
    },
    /** Back to his words. */
    again: () => setAsked(null),
    answer: (question: Question, optionId: string) => setAnswers((known) => withAnswer(known, question, optionId)),
  }
}

export type GuideState = ReturnType<typeof useGuide>
