import { View } from '@tarojs/components'
import { useState } from 'react'
import { whenSignedIn } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import type { Session } from '../clinic/days'
import { StandbySheet } from './standby-sheet'
import './standby-entry.scss'

/** Where a half day is full: how many wait, and a place at the end of the list. */
export function StandbyEntry({ session }: { session: Session }) {
  const [open, setOpen] = useState(false)
  return (
    <View className="standby-entry">
      <View className="standby-entry__words">
        {session.standbys ? `${session.standbys} 人在候补，` : ''}有人退号，按先后给
      </View>
      <Button small kind="secondary" icon="wait" onClick={() => whenSignedIn(() => setOpen(true))}>
        候补
      </Button>
      {open ? <StandbySheet session={session} onClose={() => setOpen(false)} /> : null}
    </View>
  )
}
