import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { to } from '@/patient/navigation'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { tappable } from '@/shared/ui/tappable'
import { TITLES } from '@/shared/words'
import { shortTimeText } from './doctor-words'
import { useNextFree } from './next-free'
import './last-doctor.scss'

/** One tap from here to the next free time of the doctor last seen. */
export function LastDoctor({ doctor: { id, name, sex, title, departmentName } }: { doctor: Doctor }) {
  const free = useNextFree([id])?.get(id)
  const book = free?.slotId ? { slotId: free.slotId, words: `再约 ${shortTimeText(free.startsAt ?? '')}` } : null
  return (
    <Card kind="now" title="上次看的医生" className="last-doctor">
      <View {...tappable(`${name}医生`)} className="last-doctor__who" onClick={() => to.doctor(id)}>
        <Avatar id={id} sex={sex} title={title} />
        <View className="last-doctor__text">
          <View className="last-doctor__name">{name}</View>
          <View className="last-doctor__about">
            {TITLES[title]} · {departmentName}
          </View>
        </View>
      </View>
      <View className="last-doctor__book">
        {book ? (
          <Button small onClick={() => to.confirm(book.slotId, id)}>
            {book.words}
          </Button>
        ) : (
          <Button small kind="secondary" onClick={() => to.doctor(id)}>
            看号源
          </Button>
        )}
      </View>
    </Card>
  )
}
