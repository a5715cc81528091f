import { View } from '@tarojs/components'
import { civilDate } from '@/shared/time'
import { nearestTo } from '../clinic/slots'
import { lostSlot } from '../trouble/trouble'
import { BookingErrorNote, TroubleNote } from '../trouble/trouble-note'
import type { Booking } from './use-booking'
import './notes.scss'

/** What stands in the way of the button, right above it: the server's refusal, or what the page itself sees. */
export function Notes({ booking: { slot, slots, places, who, reserve, pick } }: { booking: Booking }) {
  if (!slot) return null
  const date = civilDate(slot.startsAt)
  if (reserve.error) return <BookingErrorNote error={reserve.error} date={date} people={who.chosen} onPick={pick} />
  if (reserve.busy) return null
  if (slot.status !== 'open') {
    return <TroubleNote trouble={lostSlot(nearestTo(slot, slots), date)} date={date} onPick={pick} />
  }
  if (places.size < who.chosen.length) {
    return (
      <View className="notes__short">
        这半天只剩 {places.size} 个号，不够 {who.chosen.length} 位一起约，可以换半天或少选一位
      </View>
    )
  }
  return null
}
