import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Said } from '@xinglin/types/gathering'
import { useState } from 'react'
import { api } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { SaidLine } from './said-line'

/** What was said before the last hundred, on demand. */
function useEarlier(gatheringId: string, newest: readonly Said[]) {
  const [earlier, setEarlier] = useState<readonly Said[]>([])
  const first = earlier[0] ?? newest[0]
  const load = useMutation({
    mutationFn: () => api.gathering.listSaid({ gatheringId, beforeSeq: first?.seq ?? 1 }),
    onSuccess: ({ said }) => setEarlier((all) => [...said, ...all]),
  })
  const known = new Set(newest.map(({ seq }) => seq))
  const all = [...earlier.filter(({ seq }) => !known.has(seq)), ...newest]
  return { all, load, hasMore: (first?.seq ?? 1) > 1 }
}

/** All that was said, the oldest first. */
export function SaidList({ gatheringId, said }: { gatheringId: string; said: readonly Said[] }) {
  const { all, load, hasMore } = useEarlier(gatheringId, said)
  return (
    <View role="log">
      {hasMore ? (
        <Button kind="text" busy={load.isPending} onClick={() => load.mutate()}>
          看更早的
        </Button>
      ) : null}
      <ErrorLine error={load.error} />
      {all.map((one) => (
        <SaidLine key={one.seq} gatheringId={gatheringId} said={one} />
      ))}
    </View>
  )
}
