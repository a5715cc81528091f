import { clockOf } from '../kernel/time'
import type { RouteStop } from '@xinglin/types/examination'

/** What a patient has to know before he holds anything. */
export const RULES = [
  '预留的是时间，不是检查单。要不要做，由出诊医生确认后才算数。',
  '到期医生没有确认，位置自动放回并告诉您，就不用再空腹。',
  '不预留也照常看病，哪一项都可以不要。',
  '预留不收费；检查费按医生开的单子，做之前再付。',
  '改约后还合适的时间会留着，不合适的和取消就诊的会放回。',
] as const

/** 7:40 */
export const shortClock = (at: string) => clockOf(at).replace(/^0/, '')

/** 1楼抽血室 7:40 → 2楼心电图室 9:20 → 3楼302 诊室 10:00 */
export const routeWords = (route: readonly RouteStop[]) =>
  route.map(({ floor, name, at }) => `${floor}${name} ${shortClock(at)}`).join(' → ')
