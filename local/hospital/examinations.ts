import type { ExaminationHours, ExaminationRoom } from '@xinglin/types/examination'

const WORKDAYS = [1, 2, 3, 4, 5]

const open = (weekdays: readonly number[], ...spans: readonly (readonly [string, string])[]): ExaminationHours[] =>
  weekdays.flatMap((weekday) => spans.map(([startsAt, endsAt]) => ({ weekday, startsAt, endsAt })))

const MORNING = ['08:00', '12:00'] as const
const EARLY = ['07:00', '11:30'] as const
const AFTERNOON = ['13:30', '17:00'] as const

const room = (
  id: string,
  name: string,
  floor: number,
  rest: Omit<ExaminationRoom, 'id' | 'name' | 'building' | 'floor'>,
): ExaminationRoom => ({ id: `exam-${id}`, name, building: '门诊楼', floor, ...rest })

const heart = { kinds: ['ecg' as const], minutes: 10, capacity: 1 }
const scan = { kinds: ['abdomen-ultrasound' as const, 'urinary-ultrasound' as const], minutes: 15, capacity: 1 }

/** Where examinations are made, from the ground floor up. The needle begins at seven, for the hungry. */
export const demoExaminationRooms: readonly ExaminationRoom[] = [
  room('blood', '抽血室', 1, {
    kinds: ['glucose', 'glucose-after-meal', 'lipids', 'liver', 'kidney', 'blood-count'],
    ...{ minutes: 10, capacity: 6 },
    hours: [...open(WORKDAYS, EARLY, ['13:30', '16:30']), ...open([6, 7], ['07:00', '11:00'])],
  }),
  room('xray', 'DR 室', 1, {
    kinds: ['bone-xray'],
    ...{ minutes: 10, capacity: 2 },
    hours: [...open(WORKDAYS, MORNING, AFTERNOON), ...open([6, 7], MORNING)],
  }),
  room('ecg-1', '心电图室 1', 2, {
    ...heart,
    hours: [...open(WORKDAYS, ['07:30', '12:00'], AFTERNOON), ...open([6, 7], MORNING)],
  }),
  room('ecg-2', '心电图室 2', 2, { ...heart, hours: open(WORKDAYS, MORNING, AFTERNOON) }),
  room('scan-1', '彩超 1 室', 2, {
    ...scan,
    hours: [...open(WORKDAYS, ['07:30', '12:00'], AFTERNOON), ...open([6], MORNING)],
  }),
  room('scan-2', '彩超 2 室', 2, { ...scan, hours: open(WORKDAYS, ['07:30', '12:00'], AFTERNOON) }),
  room('lung', '肺功能室', 3, {
    kinds: ['lung-function'],
    ...{ minutes: 30, capacity: 1 },
    hours: open(WORKDAYS, MORNING, AFTERNOON),
  }),
]
