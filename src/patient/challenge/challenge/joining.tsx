import { View } from '@tarojs/components'
import type { Challenge } from '@xinglin/types/challenge'
import { useState } from 'react'
import { useAct } from '@/patient/community/use-act'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { SwitchRow } from '@/shared/ui/switch-row'
import { toast } from '@/shared/ui/toast'
import { useShowChallenge } from '../use-challenge'
import './challenge.scss'

/** To take part, seen in the ranking or not. */
export function Joining({ challenge: { id: challengeId, state } }: { challenge: Challenge }) {
  const [ranked, setRanked] = useState(true)
  const show = useShowChallenge()
  const join = useAct(orpc.challenge.join, {
    onSuccess: (joined) => {
      show(joined)
      toast('参加了，每天来打一次卡')
    },
  })
  if (state !== 'open' && state !== 'planned') return null
  return (
    <>
      <Card kind="list">
        <SwitchRow
          icon="people"
          first="在排行里"
          second="大家看到昵称和天数，随时可以关"
          on={ranked}
          onChange={setRanked}
        />
      </Card>
      <View className="challenge__act">
        <Button busy={join.isPending} onClick={() => join.mutate({ challengeId, ranked })}>
          参加
        </Button>
      </View>
    </>
  )
}
