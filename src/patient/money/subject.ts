import type { Order, Purpose } from '@xinglin/types/billing'

/** What an order pays for, as its pages speak of it. */
export interface Subject {
  /** While it can be paid. */
  held: string
  /** He came back without paying. */
  unpaid: string
  /** The rails did not tell in time: what becomes of it either way. */
  late: string
  /** The time to pay is over. */
  over: string
  closed: string
  /** Nothing can be paid here. */
  elsewhere: string
  /** The way to it. */
  see: string
}

const SUBJECTS: Record<Purpose, Subject> = {
  registration: {
    held: '号给您留着，还剩',
    unpaid: '还没有付款，号给您留着',
    late: '付成了号会自动约好',
    over: '号已放回，没有扣款；如果您刚刚付了，钱会自动原路退回。不着急，还可以再约。',
    closed: '没有支付，号已放回',
    elsewhere: '这里暂时不能线上付，号给您留着，也可以到院支付后再来',
    see: '看预约',
  },
  consultation: {
    held: '付款后马上转给医生，还剩',
    unpaid: '还没有付款，填好的病情都在',
    late: '付成了会自动转给医生',
    over: '没有扣款；如果您刚刚付了，钱会自动原路退回。填好的病情都在，可以再提交一次。',
    closed: '没有支付，订单已关闭',
    elsewhere: '这里暂时不能线上付，请在手机上打开小程序再付',
    see: '看问诊',
  },
}

export const subjectOf = ({ purpose }: Pick<Order, 'purpose'>): Subject => SUBJECTS[purpose]
