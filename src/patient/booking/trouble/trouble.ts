import { isDefinedError, type InferClientErrors } from '@orpc/client'
import type { Api } from '@xinglin/types/contract'
import { yuan } from '@/shared/money'
import { civilDate, momentText, monthDay } from '@/shared/time'
import { to } from '@/patient/navigation'
import { nearText, type NearSlot } from '../clinic/slots'
import { calledAmong, type Person } from './person'

type Booking = InferClientErrors<Api>['booking']

/** What any of the booking commands can be refused with. */
export type BookingError =
  | Booking['reserve']
  | Booking['reserveTogether']
  | Booking['reschedule']
  | Booking['cancel']
  | Booking['joinStandby']
  | Booking['acceptStandby']

/** A refusal in words: what happened, free times near by, and one way on. */
export interface Trouble {
  words: string
  nearest?: readonly NearSlot[]
  way?: { text: string; go: () => void }
}

const gone = (lead: string, nearest: readonly NearSlot[], date: string | null): Trouble => {
  const times = nearest.map(({ startsAt }) => nearText(startsAt, date))
  if (!times.length) return { words: `${lead}，这位医生近期没有别的号了，可以候补或换一位医生` }
  return { words: `${lead}，${times.join('、').replace(/、([^、]+)$/, ' 和 $1')} 还有`, nearest }
}

/** Proactively the same words, when the page itself sees that a time is gone. */
export const lostSlot = (nearest: readonly NearSlot[], date: string | null): Trouble =>
  gone('号刚被约走了', nearest, date)

export const PAUSED_RULE = '90 天内爽约 3 次会暂停预约 30 天'
const paused = (until: string) => `${PAUSED_RULE}，${monthDay(civilDate(until))}起又可以约了。着急可以打电话`

/** Whom a refusal of several together is about; `这位就诊人` when there is only one it can be. */
const whoIn = (data: object, people: readonly Person[]) =>
  'patientId' in data ? calledAmong(people, data.patientId) : '这位就诊人'

/**
 * `date`: the day that was wanted, so that times on it need no date. `people`: who was to come, where they were several.
 * Null for what is no refusal by a rule of booking.
 */
export function troubleOf(
  error: BookingError | null,
  date: string | null,
  people: readonly Person[] = [],
): Trouble | null {
  if (!error || !isDefinedError(error)) return null
  switch (error.code) {
    case 'SLOT_FULL':
      return gone('号刚被约走了', error.data.nearest, date)
    case 'SLOT_CLOSED':
      return gone('这个时段停诊了', error.data.nearest, date)
    case 'SLOT_PAST':
      return gone('这个时段已经过了', error.data.nearest, date)
    case 'NOT_ENOUGH_PLACES':
      return gone('这个时段的号不够几位一起约', error.data.nearest, date)
    case 'STANDBY_NOT_NEEDED':
      return gone('不用候补', error.data.nearest, date)
    case 'SLOT_NOT_RELEASED':
      return { words: `这一天的号还没放出，${momentText(error.data.releasesAt)}放号` }
    case 'ALREADY_BOOKED': {
      const { appointmentId } = error.data
      return {
        words: `${whoIn(error.data, people)}当天已约了这位医生`,
        way: { text: '看这个预约', go: () => to.appointment(appointmentId) },
      }
    }
    case 'TOO_MANY_THAT_DAY':
      return {
        words: `${whoIn(error.data, people)}同一天最多预约 ${error.data.limit} 个号，可以换一天`,
        way: { text: '看当天的预约', go: to.appointments },
      }
    case 'BOOKING_PAUSED':
      return { words: `${whoIn(error.data, people)}暂时不能预约：${paused(error.data.until)}` }
    case 'FORBIDDEN':
      return {
        words: '他还没有授权您帮忙挂号，请他在自己的手机上同意一下',
        way: { text: '请他授权', go: to.invite },
      }
    case 'ALREADY_ON_STANDBY':
      return { words: '已经排在候补里了', way: { text: '看候补', go: to.standbys } }
    case 'TOO_MANY_STANDBYS':
      return {
        words: `一位就诊人最多同时候补 ${error.data.limit} 个门诊`,
        way: { text: '看候补', go: to.standbys },
      }
    case 'TOO_LATE':
      return { words: '离就诊不到 2 小时，不能取消或改约了。来不了请打电话告诉我们' }
    case 'FEE_DIFFERS':
      return {
        words: `这个时间要 ${yuan(error.data.feeFen)}，您付的是 ${yuan(error.data.paidFen)}。请先取消（全额退），再约新的时间`,
      }
    case 'ONLINE_PAYMENT_NOT_OFFERED':
      return { words: '现在不能线上付，请选“到院支付”' }
    case 'STANDBY_CLOSED':
    case 'NOT_CHANGEABLE':
    case 'OTHER_DOCTOR':
    case 'OFFER_OVER':
      return { words: error.message }
    default:
      return null
  }
}
