import { View } from '@tarojs/components'
import type { Challenge, Progress } from '@xinglin/types/challenge'
import { useState } from 'react'
import { useAct } from '@/patient/community/use-act'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { SwitchRow } from '@/shared/ui/switch-row'
import { toast } from '@/shared/ui/toast'
import './challenge.scss'

/** Whether others see one's days, and the way out. */
export function Mine({ challenge: { id: challengeId }, mine }: { challenge: Challenge; mine: Progress }) {
  const [asks, setAsks] = useState(false)
  const setRanked = useAct(orpc.challenge.setRanked)
  const quit = useAct(orpc.challenge.quit, {
    onSuccess: () => {
      setAsks(false)
      toast('已退出，记录还在')
    },
  })
  const change = (ranked: boolean) => setRanked.isPending || setRanked.mutate({ challengeId, ranked })
  return (
    <>
      <Card kind="list">
        <SwitchRow icon="people" first="在排行里" second="关掉后别人看不到您" on={mine.ranked} onChange={change} />
      </Card>
      <View className="challenge__act">
        <Button kind="text" onClick={() => setAsks(true)}>
          退出挑战
        </Button>
      </View>
      <ConfirmSheet
        open={asks}
        title="退出这个挑战"
        action="退出"
        busy={quit.isPending}
        onConfirm={() => quit.mutate({ challengeId })}
        onClose={() => setAsks(false)}
      >
        打过的卡会留着，再参加时接着算。
      </ConfirmSheet>
    </>
  )
}
