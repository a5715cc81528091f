import { useQuery } from '@tanstack/react-query'
import type { Doctor } from '@xinglin/types/directory'
import { useEffect, useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { useSession, whenSignedIn } from '@/shared/session/session'
import { toast } from '@/shared/ui/toast'

const NONE: Doctor[] = []
const A_MINUTE = 60_000

/** The doctors this account keeps; asks only when signed in. */
export function useFavourites() {
  const enabled = useSession() !== null
  const query = useQuery(orpc.directory.listFavourites.queryOptions({ input: {}, enabled, staleTime: A_MINUTE }))
  return { query, doctors: (enabled && query.data?.doctors) || NONE }
}

/** Whether this doctor is a favourite, shown at once on a tap and taken back when the server refuses. */
export function useFavourite(doctorId: string) {
  const { query, doctors } = useFavourites()
  const [wanted, setWanted] = useState<boolean | null>(null)
  useEffect(() => setWanted(null), [query.data])
  const set = useCommand(orpc.directory.setFavourite, {
    onError: (error) => {
      setWanted(null)
      toast(errorText(error))
    },
  })
  const on = wanted ?? doctors.some(({ id }) => id === doctorId)
  const toggle = () =>
    whenSignedIn(() => {
      setWanted(!on)
      set.mutate({ doctorId, favourite: !on })
    })
  return { on, toggle }
}
