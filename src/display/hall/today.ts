import type { ShownClinic } from '@xinglin/types/displays'
import { clock } from '@/shared/time'

const ON_THE_WALL: readonly ShownClinic['state'][] = ['open', 'running', 'stopped']

/** Clinics that patients may be here for. */
export const onTheWall = (clinics: readonly ShownClinic[]) => clinics.filter(({ state }) => ON_THE_WALL.includes(state))

export const waitingIn = (clinics: readonly ShownClinic[]) => clinics.reduce((sum, { waiting }) => sum + waiting, 0)

/** For a hall in which nothing goes on: whether something will. */
export function quietWords(clinics: readonly ShownClinic[]): { title: string; hint: string } {
  const starts = clinics.filter(({ state }) => state === 'coming').map(({ startsAt }) => startsAt)
  const [first] = starts.sort()
  if (!clinics.length) return { title: '今天没有门诊', hint: '' }
  if (!first) return { title: '今天的门诊已经结束', hint: '祝您早日康复' }
  const isFirst = clinics.length === starts.length
  return {
    title: isFirst ? '今天的门诊还没有开始' : '这一场门诊已经结束',
    hint: `${isFirst ? '' : '下一场 '}${clock(first)} 开诊，开诊前一小时起可以报到`,
  }
}
