import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useAct } from './use-act'

export const useBoards = () => useQuery(orpc.community.listBoards.queryOptions({ input: {}, staleTime: 30_000 }))

export const useFollowBoard = () => useAct(orpc.community.followBoard)
