import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'

export const useBoards = () =>
  useQuery(orpc.community.listBoards.queryOptions({ input: {}, staleTime: 60_000, select: ({ boards }) => boards }))
