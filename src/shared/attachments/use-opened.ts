import { useQuery } from '@tanstack/react-query'
import { wholeAddress } from './address'

/** A link holds for two minutes; a little less, so that it does not end on the way. */
const HOLDS_MS = 100_000

/** The address of a file, asked for while it is looked at. */
export const useOpened = (key: readonly string[], open: () => Promise<{ url: string }>) =>
  useQuery({
    queryKey: key,
    queryFn: async () => wholeAddress((await open()).url),
    staleTime: HOLDS_MS,
    gcTime: HOLDS_MS,
  })
