import type { AppointmentStatus } from '@xinglin/types/visit'
import type { IconName } from '@/shared/ui/icon'
import type { Face } from '../visit/face'

export interface StateWords {
  icon: IconName
  tone: 'green' | 'apricot' | 'grey'
  title: string
  hint: string
}

/** Faces that are more than words: the line, and the call. */
export type SpokenFace = Exclude<Face, 'waiting' | 'called' | 'early' | 'ended'>

/** What each state means for him, and what comes next. */
export const STATE_WORDS: Record<SpokenFace, StateWords> = {
  open: { icon: 'ticket', tone: 'green', title: '可以报到了', hint: '到诊室门口报到，报到后才排进队伍' },
  'in-room': { icon: 'doctor', tone: 'green', title: '正在看诊', hint: '有什么不舒服，都可以跟医生说' },
  'stepped-away': {
    ...{ icon: 'clock', tone: 'apricot', title: '位置给您留着' },
    hint: '回来后点“我回来了”。离开久了要往后排，规则在下面',
  },
  tests: {
    ...{ icon: 'clock', tone: 'green', title: '先去做检查' },
    hint: '做完回来点“我回来了”，优先叫您',
  },
  skipped: {
    ...{ icon: 'warning', tone: 'apricot', title: '叫到您时您不在' },
    hint: '回来后点“我回来了”，马上重新排上，要往后排几位',
  },
  missed: {
    ...{ icon: 'warning', tone: 'apricot', title: '已经过号' },
    hint: '叫了几次您都不在。回来后点“我回来了”，马上重新排上，要往后排几位',
  },
  done: { icon: 'check', tone: 'green', title: '这次看完了', hint: '医生交代的事，记得照着做' },
  left: { icon: 'leave', tone: 'grey', title: '已退出候诊', hint: '门诊结束前回来，还可以重新报到' },
  closed: { icon: 'clock', tone: 'grey', title: '这个门诊已结束报到', hint: '可以再约一个时间，急的话请打电话' },
  over: {
    ...{ icon: 'clock', tone: 'grey', title: '门诊结束了，没能看上' },
    hint: '这不算您未到诊。请到服务台或打电话，我们帮您重新安排',
  },
  'over-away': {
    ...{ icon: 'clock', tone: 'grey', title: '门诊已经结束' },
    hint: '叫号时您不在，这次记为未到诊。有疑问请打电话',
  },
}

/** The appointment itself is no more; a booked one moved elsewhere. */
export const ENDED_WORDS: Record<AppointmentStatus, StateWords> = {
  pending: { icon: 'wallet', tone: 'apricot', title: '这个号还没支付', hint: '付了才能报到和候诊' },
  booked: { icon: 'calendar', tone: 'grey', title: '预约改了时间', hint: '看看现在约的是什么时候' },
  fulfilled: STATE_WORDS.done,
  cancelled: { icon: 'close', tone: 'grey', title: '这个预约已取消', hint: '想看的话，可以再约一个时间' },
  noshow: { icon: 'warning', tone: 'grey', title: '这次记为未到诊', hint: '有疑问请打电话' },
}
