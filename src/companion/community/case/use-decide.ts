import type { Case, Decision } from '@xinglin/types/community-staff'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { codeOf } from '@/shared/api/errors'
import { queryClient } from '@/shared/api/query'
import { toast } from '@/shared/ui/toast'
import { DECIDED } from '../words'

/** Somebody else was there first, or the words are others: the lists look again. */
const lookAgain = (error: unknown) => {
  if (codeOf(error) !== 'WORDS_CHANGED' && codeOf(error) !== 'ENTRY_GONE') return
  void queryClient.invalidateQueries({ queryKey: orpc.community.key() })
}

export function useDecide({ entryId, edition }: Case, onDone: () => void) {
  const command = useCommand(orpc.community.decide, {
    onSuccess: (_, { decision }) => {
      toast(DECIDED[decision])
      onDone()
    },
    onError: lookAgain,
  })
  return {
    error: command.error,
    busy: command.isPending,
    decide: (decision: Decision, reason = '') => command.mutate({ entryId, edition, decision, reason }),
  }
}
