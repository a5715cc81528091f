import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import './check-in.scss'
import type { Hand } from './hand'
import { MoveButton } from './move-button'

/** A number that was given at the desk, to be read out. */
export interface Given {
  patientName: string
  number: number
  place: string
}

export interface CheckInProps {
  who: { appointmentId: string; patientName: string }
  place: string
  hand: Hand
  onGiven: (given: Given) => void
}

/** 报到 at the desk, for who has no phone. */
export const CheckIn = ({ who: { appointmentId, patientName }, place, hand, onGiven }: CheckInProps) => (
  <MoveButton
    small
    kind="secondary"
    hand={hand}
    move={orpc.queue.checkIn}
    input={{ appointmentId }}
    then={({ number }) => onGiven({ patientName, number, place })}
  >
    报到
  </MoveButton>
)

/** The number in big type, and where to wait. */
const GivenSheet = ({ given: { patientName, number, place }, onClose }: { given: Given; onClose: () => void }) => (
  <Sheet open title="已报到" onClose={onClose} action={<Button onClick={onClose}>好</Button>}>
    <View className="given">
      <View className="given__number">{number} 号</View>
      <View className="given__name">{patientName}</View>
      <View className="given__place">请到 {place} 门口候诊，听叫号、看屏幕</View>
    </View>
  </Sheet>
)

/** The last number that was given, until it was read out. */
export function useGiven() {
  const [given, setGiven] = useState<Given | null>(null)
  return { onGiven: setGiven, sheet: given ? <GivenSheet given={given} onClose={() => setGiven(null)} /> : null }
}
