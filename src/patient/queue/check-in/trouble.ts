import { isDefinedError, type InferClientErrors } from '@orpc/client'
import type { Api } from '@xinglin/types/contract'
import type { AppointmentStatus } from '@xinglin/types/visit'
import { clock } from '@/shared/time'

export type CheckInError = InferClientErrors<Api>['queue']['checkIn']

/** Why it did not work and what comes next. `way`: what a button can do about it. */
export interface Trouble {
  words: string
  way?: 'settings' | 'pay' | 'appointment' | 'doctor'
}

const A_KILOMETRE = 1_000

/** `480 米`, `1.1 公里`, `35 公里`: no more exact than phones are. */
export function distanceText(metres: number): string {
  if (metres < A_KILOMETRE) return `${Math.round(metres / 10) * 10} 米`
  const kilometres = metres / A_KILOMETRE
  return `${kilometres < 10 ? kilometres.toFixed(1) : Math.round(kilometres)} 公里`
}

const far = (metres: number | null): Trouble => ({
  words:
    metres === null
      ? '这家医院还不能用定位报到，请扫诊室门口的签到码，或输入码下面的 6 位'
      : `您离医院大约 ${distanceText(metres)}，到了再报到。已经到了的话，请扫诊室门口的签到码`,
})

const NOT_BOOKED: Record<AppointmentStatus, Trouble> = {
  pending: { words: '这个号还没支付，付了就能报到', way: 'pay' },
  booked: { words: '预约刚有变动，请看一下预约详情', way: 'appointment' },
  fulfilled: { words: '这次已经看完了，不用再报到', way: 'appointment' },
  cancelled: { words: '这个预约已经取消，不能报到，可以再约一个时间', way: 'doctor' },
  noshow: { words: '这个预约已记为未到诊，不能报到，可以再约一个时间', way: 'doctor' },
}

/** A refusal in words; null for what is no refusal of checking in, and for the code, whose words stand beside its field. */
export function troubleOf(error: CheckInError | null): Trouble | null {
  if (!error || !isDefinedError(error)) return null
  switch (error.code) {
    case 'CHECK_IN_NOT_OPEN':
      return { words: `还没到报到时间，${clock(error.data.opensAt)} 起可以报到` }
    case 'NOT_AT_HOSPITAL':
      return far(error.data.metres)
    case 'CLINIC_OVER':
      return { words: '这个门诊已经结束报到，可以打电话，或再约一个时间', way: 'doctor' }
    case 'NOT_BOOKED':
      return NOT_BOOKED[error.data.status]
    default:
      return null
  }
}

/** The words beside the field, where the code was of another room. */
export const codeTrouble = (error: CheckInError | null, place: string): string | undefined =>
  error && isDefinedError(error) && error.code === 'CLINIC_CODE_WRONG'
    ? `这不是您这个诊室的码，请看“${place}”门口的那一张`
    : undefined

export const NO_CODE_SEEN: Trouble = { words: '没有认出签到码，请靠近一点再扫，或输入码下面的 6 位' }
export const NOT_A_CODE = '签到码是二维码下面的 6 位字母和数字，请核对'
export const NO_PLACE: Trouble = { words: '没有取到位置，请过一会儿再试，或扫诊室门口的签到码' }
