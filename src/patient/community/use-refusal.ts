import { useRef } from 'react'
import type { Remark } from '@xinglin/types/community'
import { fieldErrors } from '@/shared/api/errors'
import { type Marked, refusalText, remarksByField, remarksIn } from './refusal'

export interface Refusal<F extends string = string> {
  fields: Partial<Record<F, Marked[]>>
  /** Remarks about none of the fields. */
  rest: readonly Remark[]
  /** A whole sentence for what no field says. */
  words: string
  error: unknown
}

/** Why it was not taken, field by field, against the words as they were sent: it stays while he mends them. */
export function useRefusal<F extends string>(error: unknown, words: Readonly<Record<F, string>>): Refusal<F> {
  const sent = useRef({ error, words })
  if (sent.current.error !== error) sent.current = { error, words }
  const { fields, rest } = remarksByField(remarksIn(error), sent.current.words)
  const isField = Object.keys(fieldErrors(error)).some((name) => name in words)
  return { fields, rest, words: isField ? '' : refusalText(error), error }
}
