import { deliveries } from '../../cloudfunctions/notify/collections'
import { type Letter, post } from '../../cloudfunctions/notify/public'
import { openTestHospital } from '../support/hospital'
import { pretendChannels } from '../support/pretend-channels'

const VISIT = { patient: '王小明', doctor: '林静', department: '心血管内科', time: '2026-11-27T01:15:00.000Z' }

export const NO_LEAVE = { end: 'refused', code: 'WECHAT_43101', permanent: true, grantGone: true } as const
export const BUSY = { end: 'refused', code: 'WECHAT_-1', permanent: false } as const
export const LOST = { end: 'unknown', code: 'NO_ANSWER' } as const

/** A hospital with channels that keep what they are given, and 王小明, to whom it writes. */
export const openPostOffice = async () => {
  const rails = pretendChannels()
  const hospital = openTestHospital({ channels: rails.channels })
  const wang = await hospital.patient('王小明')
  const now = () => new Date(hospital.now()).toISOString()
  const letter = (id: string, more: Partial<Letter> = {}): Letter => ({
    ...{
      id,
      accountId: wang.accountId,
      kind: 'booking.booked',
      title: '预约成功',
      body: `第 ${id} 封`,
      page: '/a/index',
    },
    ...{ values: VISIT, ...more },
  })
  const write = (id: string, more: Partial<Letter> = {}) => post(hospital.store, letter(id, more), now())
  const tap = (templateId: string, answer: 'accept' | 'reject' | 'ban' | 'filter') =>
    wang.api.notify.recordGrants({ platform: 'wechat', results: [{ templateId, answer }] })
  const allow = (templateId = 'pretend-visit', times = 1) =>
    Promise.all(Array.from({ length: times }, () => tap(templateId, 'accept')))
  const left = async (templateId = 'pretend-visit') => {
    const { grants } = await wang.api.notify.listGrants({ platform: 'wechat' })
    return grants.find((grant) => grant.templateId === templateId)?.left
  }
  const delivery = (id: string) => hospital.store.get(deliveries, id)
  const tried = async (id: string) =>
    (await delivery(id))?.attempts.map(({ channel, end, code }) => `${channel} ${end} ${code}`)
  const sentBy = () => rails.sent.map(({ channel }) => channel)
  const inbox = async () => (await wang.api.notify.listMessages({})).messages
  return { rails, hospital, wang, now, letter, write, tap, allow, left, delivery, tried, sentBy, inbox }
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>
