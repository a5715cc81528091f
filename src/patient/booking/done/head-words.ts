import type { Appointment } from '@xinglin/types/booking'
import type { IconName } from '@/shared/ui/icon'

export interface HeadWords {
  title: string
  icon: IconName
  big: string
  small?: string
}

/** What the page says first: booked, being settled after a payment, or gone while it was being paid. */
export function headWords(appointments: readonly Pick<Appointment, 'status' | 'paid'>[]): HeadWords {
  if (appointments.some(({ status }) => status === 'pending')) {
    return { title: '正在确认', icon: 'clock', big: '正在确认您的号', small: '一般几秒钟，不用重复支付' }
  }
  const gone = appointments.filter(({ status }) => status === 'cancelled').length
  if (gone > 0) {
    const all = gone === appointments.length
    return {
      title: all ? '没有约成' : '部分约好了',
      icon: 'warning',
      big: all ? '号没有留住' : `有 ${gone} 位的号没有留住`,
      small: '付了的钱会自动原路退回，可以再约一个时间',
    }
  }
  return { title: '预约成功', icon: 'check', big: '约好了，到时见' }
}
