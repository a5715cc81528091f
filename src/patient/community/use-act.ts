import type { Client } from '@orpc/client'
import type { UseMutationOptions } from '@tanstack/react-query'
import type { CallContext } from '@xinglin/types/operation'
import { useCommand } from '@/shared/api/command'
import { codeOf, errorText } from '@/shared/api/errors'
import { toast } from '@/shared/ui/toast'
import { go } from './go'

/** Who has not joined is led to the rules; any other refusal is a short word. For taps that have no place for an error. */
export const useAct = <I, O, E extends Error>(
  procedure: { call: Client<CallContext, I, O, E> },
  options: Omit<UseMutationOptions<O, E, I>, 'mutationFn' | 'onError'> = {},
) =>
  useCommand(procedure, {
    ...options,
    onError: (error) => (codeOf(error) === 'JOIN_FIRST' ? go.join() : toast(errorText(error))),
  })
