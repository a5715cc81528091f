import { View } from '@tarojs/components'
import type { Gathering } from '@xinglin/types/gathering'
import { useEffect } from 'react'
import { type AirHere, airHere } from '@/shared/gathering/air/here'
import { stopAir } from '@/shared/gathering/air/session'
import { BROADCAST_WAY, canBroadcast } from '@/shared/platform/broadcaster'
import { Card } from '@/shared/ui/card'
import { activeCall } from '@/shared/video/active'
import { BeforeAir } from './before-air'
import { OnAir } from './on-air'
import { ELSEWHERE, IN_CALL, NOT_HERE, NO_RECORDER, OFFER, OTHER_AIR, restWords } from './words'
import './air.scss'

const Words = ({ children }: { children: string }) => (
  <Card title="开播">
    <View className="air-words">{children}</View>
  </Card>
)

/** Why he cannot go on the air from here; null where he can. */
function useHindrance(gatheringId: string, here: AirHere | null): string | null {
  const call = activeCall.use()
  const isCalling = call?.call.state === 'ringing' || call?.call.state === 'on'
  if (!BROADCAST_WAY) return NOT_HERE
  if (!canBroadcast()) return NO_RECORDER
  if (isCalling) return IN_CALL
  return here && !here.over && here.gatheringId !== gatheringId ? OTHER_AIR : null
}

/** The host's own picture in a gathering that runs, and what is left of it afterwards. */
export function AirCard({ gathering }: { gathering: Gathering }) {
  const here = airHere.use()
  const { id, state } = gathering
  const hindrance = useHindrance(id, here)
  const own = here?.gatheringId === id ? here : null
  const isOver = state !== 'live'
  useEffect(() => {
    if (own && isOver) void stopAir()
  }, [own, isOver])
  if (own?.stopping) return <Words>{restWords(own)}</Words>
  if (isOver) return null
  if (own && !own.over) return <OnAir gathering={gathering} here={own} />
  if (hindrance) return <Words>{hindrance}</Words>
  return <BeforeAir gatheringId={id} words={own?.over ?? (gathering.onAir ? ELSEWHERE : OFFER)} />
}
