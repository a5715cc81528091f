import { Image, View } from '@tarojs/components'
import type { Challenge, Progress } from '@xinglin/types/challenge'
import { useState } from 'react'
import { api } from '@/shared/api/client'
import { useOpened } from '@/shared/attachments/use-opened'
import { dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Sheet } from '@/shared/ui/sheet'
import './challenge.scss'

type Day = Progress['days'][number]

const Picture = ({ challengeId, pictureId }: { challengeId: string; pictureId: string }) => {
  const { data: src } = useOpened(['challenge-picture', challengeId, pictureId], () =>
    api.challenge.openPicture({ challengeId, pictureId }),
  )
  return src ? (
    <Image className="challenge-values__picture" src={src} mode="aspectFit" aria-label="当天的照片" />
  ) : (
    <View className="challenge-values__picture" aria-label="正在打开照片" />
  )
}

const valueText = ({ value, second }: Challenge, day: Day) => {
  if (day.value === null) return day.pictureId ? '有照片，只有自己能看' : '做到了'
  const both = day.second === null ? `${day.value}` : `${day.value}/${day.second}`
  return `${[value?.name, second?.name].filter(Boolean).join('/')} ${both} ${value?.unit ?? ''}`
}

/** What was written down, the latest first. */
export function Values({ challenge, mine }: { challenge: Challenge; mine: Progress }) {
  const [open, setOpen] = useState<Day | null>(null)
  if (challenge.measure === 'done' || !mine.days.length) return null
  return (
    <Section title="我的记录">
      <Card kind="list">
        {[...mine.days].reverse().map((day) => (
          <Row
            key={day.date}
            first={dayText(day.date)}
            second={valueText(challenge, day)}
            {...(day.pictureId && { onClick: () => setOpen(day) })}
            plain={!day.pictureId}
          />
        ))}
      </Card>
      <Sheet open={open !== null} title={open ? dayText(open.date) : ''} onClose={() => setOpen(null)}>
        {open?.pictureId ? <Picture challengeId={challenge.id} pictureId={open.pictureId} /> : null}
      </Sheet>
    </Section>
  )
}
