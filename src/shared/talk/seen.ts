import { useQuery } from '@tanstack/react-query'
import type { Message } from '@xinglin/types/consult-talk'
import { queryClient } from '@/shared/api/query'
import { type Known, withMessages } from './pages'

const NOTHING: Known = {}
const keyOf = (consultId: string) => ['consult-messages', consultId]

/** All messages of a consult that were seen since signing in; in memory, with the other answers. */
export const useSeen = (consultId: string): Known =>
  useQuery({ queryKey: keyOf(consultId), queryFn: () => NOTHING, enabled: false }).data ?? NOTHING

export function remember(consultId: string, messages: readonly Message[]): void {
  queryClient.setQueryData<Known>(keyOf(consultId), (known = NOTHING) => withMessages(known, messages))
}
