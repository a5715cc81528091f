import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffSession } from '@xinglin/types/clinics'
import { Button } from '@/shared/ui/button'
import { StopClinic as StopSheet } from '../../stopping/stop-sheet'
import { stoppedWords } from '../../stopping/words'
import { isOver } from './session'
import './stop-clinic.scss'

/** 停诊 of one half day; what was stopped says so, and shows what became of whom it concerned. */
export function StopClinic({ session, now }: { session: StaffSession; now: number }) {
  const [open, setOpen] = useState(false)
  const over = session.slots.every((slot) => isOver(slot, now))
  if (over && !session.stopped) return null
  return (
    <>
      {session.stopped ? <View className="stop-clinic__stopped">{stoppedWords(session)}</View> : null}
      <Button small kind="text" onClick={() => setOpen(true)}>
        {session.stopped ? '处理情况' : '停诊'}
      </Button>
      {open ? <StopSheet sessionId={session.id} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
