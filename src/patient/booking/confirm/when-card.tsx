import { View } from '@tarojs/components'
import type { Slot } from '@xinglin/types/booking'
import type { Doctor } from '@xinglin/types/directory'
import { Moment } from '@/patient/booking-find/moment'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { TITLES } from '@/shared/words'
import './when-card.scss'

/** What is being booked: when, and with whom. */
export const WhenCard = ({ slot, doctor }: { slot: Slot; doctor: Doctor }) => (
  <Card kind="now">
    <View className="when-card__time">
      <Moment at={slot.startsAt} />
    </View>
    <View className="when-card__doctor">
      <Avatar id={doctor.id} sex={doctor.sex} title={doctor.title} size="small" />
      <View className="when-card__text">
        <View className="when-card__name">{doctor.name}</View>
        <View className="when-card__about">
          {TITLES[doctor.title]} · {doctor.departmentName}
        </View>
      </View>
    </View>
  </Card>
)
