import type { Urgency } from '@xinglin/types/referral'
import { findAppointment } from '../booking/public'
import type { Store } from '../kernel/store'
import type { SummarySource } from '../kernel/summary'
import { type Party, type Referral, referrals } from './collections'
import { isUnderWay, stateOf } from './rules'
import { withVisits } from './view'

const URGENCIES: Record<Urgency, string> = { routine: '常规', soon: '较急，7 天内', urgent: '急，3 天内' }
const READ = 50

const nameOf = ({ departmentName, doctorName }: Party) => `${departmentName}${doctorName ? ` ${doctorName}医生` : ''}`

/** This visit, and those that it stands for since the hospital stopped them. */
const idsOf = async (store: Store, appointmentId: string): Promise<string[]> => {
  const before = (await findAppointment(store, appointmentId))?.replaces
  return [appointmentId, ...(before ? await idsOf(store, before) : [])]
}

/** Who referred him to this visit, and why. */
export const referralSummary: SummarySource = {
  name: 'referral',
  title: '转诊来由',
  about: '谁转诊、为什么转诊',
  always: true,
  read: async ({ store, visit }) => {
    const ids = await idsOf(store, visit.appointmentId)
    const found = await store.find(referrals, { appointmentId: { $in: ids } })
    return found.map(({ from, reason, urgency, madeAt }) => ({
      text: `${nameOf(from)}转诊（${URGENCIES[urgency]}）：${reason}`,
      at: madeAt,
      departmentId: visit.departmentId,
    }))
  },
}

const touches = ({ from, to }: Referral, departmentId: string) =>
  [from.departmentId, to.departmentId].includes(departmentId)

/** Where else he is to go. Not why: that is for the doctor there. */
export const openReferralsSummary: SummarySource = {
  name: 'referrals',
  title: '正在进行的转诊',
  about: '别的科室为您开的、还没有看的转诊',
  read: async ({ store, patientIds, visit, now }) => {
    const mine = { patientId: { $in: patientIds } }
    const order = { field: 'madeAt' as const, direction: 'desc' as const }
    const found = await store.find(referrals, mine, { order, limit: READ })
    const all = await withVisits(store, found, (each, came) => ({ each, came, state: stateOf(each, came, now) }))
    return all
      .filter(({ came, state }) => isUnderWay(state) && came?.id !== visit.appointmentId)
      .map(({ each, state }) => ({
        text: `${nameOf(each.from)} → ${nameOf(each.to)}，${state === 'made' ? '还没有选时间' : '已约好'}`,
        at: each.madeAt,
        departmentId: touches(each, visit.departmentId) ? visit.departmentId : each.to.departmentId,
      }))
  },
}
