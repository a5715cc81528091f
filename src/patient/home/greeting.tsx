import { View } from '@tarojs/components'
import { useState } from 'react'
import { setElder, useElder } from '@/shared/elder'
import { usePerson } from '@/shared/session/person'
import { hospitalTime } from '@/shared/time'
import { Avatar } from '@/shared/ui/avatar'
import { CallButton } from '@/shared/ui/call-button'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { familyName } from '@/shared/words'
import { serverNow } from '@/shared/server-time'
import { PersonSheet } from './person-sheet'
import './greeting.scss'

function hello(): string {
  const hour = hospitalTime(serverNow()).hour()
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  return hour < 18 ? '下午好' : '晚上好'
}

function Who({ onClick }: { onClick: () => void }) {
  const { person } = usePerson()
  if (!person) {
    return (
      <View className="greeting__who">
        <View className="greeting__name">{hello()}</View>
      </View>
    )
  }
  return (
    <View {...tappable('换一位就诊人')} className="greeting__who greeting__who--tap" onClick={onClick}>
      <Avatar id={person.id} sex={person.sex} />
      <View className="greeting__text">
        <View className="greeting__hello">{hello()}</View>
        <View className="greeting__name">
          {person.name}
          <View className="greeting__as">
            <View className="greeting__relation">{familyName(person)}</View>
            <Icon name="down" className="greeting__down" />
          </View>
        </View>
      </View>
    </View>
  )
}

const ElderPill = () => (
  <View {...tappable('大字版')} className="greeting__elder" onClick={() => setElder(true)}>
    <Icon name="large" className="greeting__large" />
    大字
  </View>
)

/** Who is being cared for (tap to switch), large print, and the phone. */
export function Greeting() {
  const [choosing, setChoosing] = useState(false)
  const elder = useElder()
  return (
    <View className="greeting">
      <Who onClick={() => setChoosing(true)} />
      {elder ? null : (
        <View className="greeting__tools">
          <ElderPill />
          <CallButton />
        </View>
      )}
      <PersonSheet open={choosing} onClose={() => setChoosing(false)} />
    </View>
  )
}
