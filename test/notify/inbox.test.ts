import type { Message } from '@xinglin/types/notify'
import { messages } from '../../cloudfunctions/notify/collections'
import { post } from '../../cloudfunctions/notify/public'
import { addMinutes } from '../../cloudfunctions/kernel/time'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let wang: Awaited<ReturnType<TestHospital['patient']>>
beforeEach(async () => {
  hospital = openTestHospital()
  wang = await hospital.patient('王小明')
})
afterEach(() => hospital.close())

const NOW = '2026-11-25T00:00:00.000Z'
const letter = (id: string, accountId: string) => ({
  ...{ id, accountId, kind: 'booking.booked', title: '预约成功', body: `第 ${id} 封`, page: null },
})

/** So many letters, three of them in each minute. */
const receive = async (accountId: string, count: number, prefix = 'm') => {
  const ids = Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(3, '0')}`)
  const { store } = hospital
  await Promise.all(ids.map((id, i) => post(store, letter(id, accountId), addMinutes(NOW, Math.floor(i / 3)))))
  return ids
}

const everyPage = async () => {
  const found: Message[] = []
  const sizes: number[] = []
  for (let cursor: string | undefined; ;) {
    const page = await wang.api.notify.listMessages(cursor ? { cursor } : {})
    found.push(...page.messages)
    sizes.push(page.messages.length)
    if (!page.nextCursor) return { found, sizes }
    cursor = page.nextCursor
  }
}

test('a new account has an empty inbox', async () => {
  expect(await wang.api.notify.listMessages({})).toEqual({ messages: [], unread: 0, nextCursor: null })
})

test('messages come newest first, twenty a page, each once', async () => {
  await receive(wang.accountId, 47)
  const { found, sizes } = await everyPage()
  expect(sizes).toEqual([20, 20, 7])
  expect(new Set(found.map(({ id }) => id)).size).toBe(47)
  const times = found.map(({ at }) => at)
  expect(times).toEqual([...times].sort().reverse())
})

test('forty messages are two pages, not two and an empty one', async () => {
  await receive(wang.accountId, 40)
  expect((await everyPage()).sizes).toEqual([20, 20])
})

test('the next page goes on where the last ended although new messages came meanwhile', async () => {
  await receive(wang.accountId, 25)
  const first = await wang.api.notify.listMessages({})
  hospital.passMinutes(60)
  await post(hospital.store, letter('new', wang.accountId), addMinutes(NOW, 60))
  const second = await wang.api.notify.listMessages({ cursor: first.nextCursor ?? '' })
  expect(second.messages).toHaveLength(5)
  const ids = [...first.messages, ...second.messages].map(({ id }) => id)
  expect(new Set(ids).size).toBe(25)
})

test('the same letter twice is one letter, brought to the door once', async () => {
  const { store } = hospital
  for (let i = 0; i < 3; i += 1) await post(store, letter('m1', wang.accountId), addMinutes(NOW, i))
  expect(hospital.delivered).toHaveLength(1)
  expect((await everyPage()).found).toMatchObject([{ id: 'm1', at: NOW, read: false }])
})

test('what was read is marked, the rest stays unread, and the first reading counts', async () => {
  const [first = '', second = '', third = ''] = await receive(wang.accountId, 3)
  expect((await wang.api.notify.listMessages({})).unread).toBe(3)
  await wang.api.notify.markRead({ messageIds: [first, third] })
  const { messages: list, unread } = await wang.api.notify.listMessages({})
  expect(unread).toBe(1)
  expect(list.filter(({ read }) => !read).map(({ id }) => id)).toEqual([second])
  hospital.passMinutes(5)
  await wang.api.notify.markRead({ messageIds: [first, 'no-such-message'] })
  expect((await hospital.store.get(messages, first))?.readAt).toBe(NOW)
})

test('other people’s messages are neither seen nor touched', async () => {
  const zhao = await hospital.patient('赵大海')
  const [his = ''] = await receive(zhao.accountId, 1, 'z')
  await receive(wang.accountId, 1)
  expect((await everyPage()).found.map(({ id }) => id)).toEqual(['m000'])
  await wang.api.notify.markRead({ messageIds: [his] })
  expect(await zhao.api.notify.listMessages({})).toMatchObject({ unread: 1, messages: [{ id: his, read: false }] })
})

test('staff have an inbox too, and who has not signed in has none', async () => {
  const doctor = await hospital.staff('doctor', 'doc1')
  await receive(doctor.accountId, 1)
  expect((await doctor.api.notify.listMessages({})).messages).toHaveLength(1)
  const asking = hospital.anonymous.api.notify.listMessages({})
  await expect(asking).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
})

test('more than fifty at once is a wrong input', async () => {
  const ids = Array.from({ length: 51 }, (_, i) => `m${i}`)
  await expect(wang.api.notify.markRead({ messageIds: ids })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('a hundred and twenty unread messages are counted as that many', async () => {
  await receive(wang.accountId, 120)
  expect((await wang.api.notify.listMessages({})).unread).toBe(120)
})
