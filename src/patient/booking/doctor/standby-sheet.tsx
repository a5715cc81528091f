import { View } from '@tarojs/components'
import type { Standby } from '@xinglin/types/booking'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useLeave } from '@/shared/hooks/leave'
import { usePerson } from '@/shared/session/person'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { PERIODS } from '@/shared/words'
import type { Session } from '../clinic/days'
import { whyNot } from '../people/may-book'
import { PeoplePicker } from '../people/people-picker'
import { aheadWords } from '../standbys/position'
import { BookingErrorNote, TroubleNote } from '../trouble/trouble-note'
import { lookAgain } from '../trouble/unanswered'
import './standby-sheet.scss'

const Joined = ({ standby }: { standby: Standby }) => (
  <View className="standby-sheet__joined">
    <View className="standby-sheet__ahead">{aheadWords(standby)}</View>
    <View className="standby-sheet__quiet">有号了会马上通知{standby.patientName}，号保留 15 分钟，请留意消息。</View>
  </View>
)

/** For whom to wait; then the place in the list. */
function useJoin(session: Session) {
  const { person, patients } = usePerson()
  const [wanted, setWanted] = useState<string | null>(null)
  const patient = patients.find(({ id }) => id === wanted) ?? person
  const askLeave = useLeave('standby')
  const join = useCommand(orpc.booking.joinStandby, { onError: lookAgain })
  const choose = (patientId: string) => {
    setWanted(patientId)
    join.reset()
  }
  const send = () => {
    if (!patient) return
    void askLeave()
    join.mutate({ sessionId: session.id, patientId: patient.id })
  }
  return { patients, patient, choose, send, join, trouble: patient ? whyNot(patient) : null }
}

export interface StandbySheetProps {
  session: Session
  onClose: () => void
}

/** 候补: choose a person, join, and see at once how many are ahead. */
export function StandbySheet({ session, onClose }: StandbySheetProps) {
  const { patients, patient, choose, send, join, trouble } = useJoin(session)
  const action = join.data ? (
    <Button onClick={to.standbys}>看我的候补</Button>
  ) : (
    <Button busy={join.isPending} disabled={!patient || trouble !== null} onClick={send}>
      加入候补
    </Button>
  )
  return (
    <Sheet open title={`候补${PERIODS[session.period]}的号`} onClose={onClose} action={action}>
      {join.data ? (
        <Joined standby={join.data} />
      ) : (
        <>
          <View className="standby-sheet__label">为谁候补</View>
          <PeoplePicker patients={patients} chosen={patient ? [patient.id] : []} onTap={choose} />
          {trouble ? <TroubleNote trouble={trouble} date={null} /> : null}
          <View className="standby-sheet__quiet">
            {session.standbys ? `前面有 ${session.standbys} 人。` : '现在没有别人在等。'}
            有人退号就按先后给，保留 15 分钟；没等到不收费。
          </View>
          <BookingErrorNote error={join.error} date={null} />
        </>
      )}
    </Sheet>
  )
}
