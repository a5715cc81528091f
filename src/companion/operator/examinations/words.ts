import type { ExaminationHours, ExaminationKind, ExaminationRoom } from '@xinglin/types/examination'

/** Short, for chips. */
export const KINDS: Record<ExaminationKind, string> = {
  glucose: '空腹血糖',
  'glucose-after-meal': '餐后血糖',
  lipids: '血脂肝功',
  liver: '肝功能',
  kidney: '肾功尿检',
  'blood-count': '血常规',
  ecg: '心电图',
  'abdomen-ultrasound': '腹部彩超',
  'urinary-ultrasound': '泌尿彩超',
  'lung-function': '肺功能',
  'bone-xray': '骨关节 DR',
}

export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** 1 Monday … 7 Sunday. */
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const short = (clock: string) => clock.replace(/^0/, '')

export const spanWords = ({ startsAt, endsAt }: Pick<ExaminationHours, 'startsAt' | 'endsAt'>) =>
  `${short(startsAt)}–${short(endsAt)}`

export const hoursOfWeekday = ({ hours }: Pick<ExaminationRoom, 'hours'>, weekday: number) =>
  hours.filter((each) => each.weekday === weekday).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** By the weekly hours; a day that was closed says so in its list. */
export const hoursOn = (room: Pick<ExaminationRoom, 'hours'>, date: string): string =>
  hoursOfWeekday(room, weekdayOf(date)).map(spanWords).join(' ') || '不开'

export const placeWords = ({ building, floor }: Pick<ExaminationRoom, 'building' | 'floor'>) =>
  `${building}${floor > 0 ? ` ${floor} 楼` : floor < 0 ? `地下 ${-floor} 层` : '底层'}`
