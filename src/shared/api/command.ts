import type { Client } from '@orpc/client'
import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import type { CallContext } from '@xinglin/types/operation'
import { useRef } from 'react'
import { wasAnswered } from './errors'
import { newId } from './ids'

interface Intent {
  key: string
  input: string
}

type Send<I, O> = (input: I, options: { context: CallContext }) => Promise<O>

/** The same key for the same wish; another input is another wish. */
function intentFor(last: Intent | null, input: unknown): Intent {
  const body = JSON.stringify(input)
  return last?.input === body ? last : { key: newId(), input: body }
}

/**
 * A mutation with one idempotency key per intention: kept while an attempt stays unanswered, so that trying again cannot
 * act twice; new after any answer. All queries on screen are asked again after a success.
 */
export function useCommand<I, O, E extends Error>(
  procedure: { call: Client<CallContext, I, O, E> },
  options: Omit<UseMutationOptions<O, E, I>, 'mutationFn'> = {},
) {
  const intent = useRef<Intent | null>(null)
  return useMutation<O, E, I>({
    ...options,
    mutationFn: (input) => {
      intent.current = intentFor(intent.current, input)
      return (procedure.call as unknown as Send<I, O>)(input, { context: { idempotencyKey: intent.current.key } })
    },
    onSettled: (...settled) => {
      const error = settled[1]
      if (!error || wasAnswered(error)) intent.current = null
      return options.onSettled?.(...settled)
    },
  })
}
