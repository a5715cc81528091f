import { setTimeout as pause } from 'node:timers/promises'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createHttp } from '../../cloudfunctions/http'
import { ServerPulse } from '../../cloudfunctions/kernel/server-pulse'
import { messages } from '../../cloudfunctions/notify/collections'
import { stopServing } from '../../local/stop'
import { openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { whole } from '../support/live'
import { type Guest, at, openDayOf } from './day'

let hospital: TestHospital
let pulse: ServerPulse
beforeEach(() => {
  pulse = new ServerPulse()
  hospital = openTestHospital({ pulse })
})
afterEach(() => {
  pulse.stop()
  hospital.close()
})

const cursorOf = async ({ api, appointmentId }: Guest) => whole(await api.queue.getBoard({ appointmentId })).cursor

const follow = async (guest: Guest, wait = 20) => {
  const { api, appointmentId } = guest
  const since = await cursorOf(guest)
  return api.queue.getBoard({ appointmentId, since, wait })
}

/** Until so many wait. */
const untilWaiting = async (count: number) => {
  while (pulse.waiting !== count) await pause(5)
}

test('who waits is told the moment the queue moves', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  const told = follow(day.guests[2])
  await untilWaiting(1)
  await day.callNext()
  expect(await told).toMatchObject({ changed: true, ahead: 1, serving: 1 })
  expect(pulse.waiting).toBe(0)
})

test('a move in another clinic wakes nobody here', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  await openClinic(hospital.store, { doctorId: 'doc2', name: '周铭' })
  const stranger = await hospital.patient('周强')
  const slotId = 'doc2-20261126-0900'
  const { appointmentId } = await stranger.api.booking.reserve({ slotId, patientId: stranger.patientId })
  let told = false
  const waiting = follow(day.guests[1]).finally(() => (told = true))
  await untilWaiting(1)
  await stranger.api.queue.checkIn({ appointmentId })
  await pause(50)
  expect(told).toBe(false)
  pulse.stop()
  expect(await waiting).toMatchObject({ changed: false })
})

test('a write that changes nothing of what he sees lets him wait on', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  await day.checkInAll()
  const [wang, zhao] = day.guests
  await hospital.runJobs()
  let told = false
  const waiting = follow(wang).finally(() => (told = true))
  await untilWaiting(1)
  await zhao.api.queue.stepAway({ appointmentId: zhao.appointmentId })
  await pause(50)
  expect(told).toBe(false)
  pulse.stop()
  expect(await waiting).toMatchObject({ changed: false })
})

test('time alone changes a board: the wait ends with a last look', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海', '孙丽')
  await day.checkInAll()
  const told = follow(day.guests[2], 1)
  await untilWaiting(1)
  hospital.setNow(at('09:00'))
  expect(await told).toMatchObject({ changed: true })
})

test('the cursor of another board, even of one that reads the same, is no answer at hand', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  const since = await cursorOf(wang)
  const { appointmentId } = zhao
  expect(await zhao.api.queue.getBoard({ appointmentId, since, wait: 20 })).toMatchObject({ changed: true })
})

test('who has nothing yet never waits, nor does who asks for no wait', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  const { appointmentId } = wang
  expect(await wang.api.queue.getBoard({ appointmentId, wait: 20 })).toMatchObject({ changed: true })
  const since = await cursorOf(wang)
  expect(await wang.api.queue.getBoard({ appointmentId, since, wait: 0 })).toEqual({ changed: false, cursor: since })
})

test('a cloud function answers at once that nothing changed', async () => {
  const cloud = openTestHospital()
  const day = await openDayOf(cloud, '王小明')
  const from = performance.now()
  expect(await follow(day.guests[0])).toMatchObject({ changed: false })
  expect(performance.now() - from).toBeLessThan(2_000)
  cloud.close()
})

test('the doctor, both screens and the inbox hear of a patient who checks in or is called', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const { sessionId } = day
  const [wang] = day.guests
  const staff = day.doctor.api.queue
  const wall = hospital.anonymous.api.queue
  const inbox = wang.api.notify
  await day.checkIn(wang)
  await hospital.runJobs()
  const cursors = await Promise.all([
    staff.getQueue({ sessionId }),
    wall.getRoomDisplay({ sessionId }),
    wall.getHallDisplay({ departmentId: 'dcard' }),
    inbox.watchInbox({}),
  ])
  const [queue, room, hall, letters] = cursors.map((each) => ({ since: whole(each).cursor, wait: 20 }))
  const told = Promise.all([
    staff.getQueue({ sessionId, ...queue }),
    wall.getRoomDisplay({ sessionId, ...room }),
    wall.getHallDisplay({ departmentId: 'dcard', ...hall }),
    inbox.watchInbox({ ...letters }),
  ])
  await untilWaiting(4)
  await day.callNext()
  await hospital.runJobs()
  const [seenQueue, seenRoom, seenHall, seenInbox] = await told
  expect(seenQueue).toMatchObject({ changed: true, others: [{ state: 'called' }] })
  expect([seenRoom, seenHall]).toMatchObject([{ changed: true }, { changed: true }])
  expect(seenInbox).toMatchObject({ changed: true })
})

test('a letter wakes only whose it is', async () => {
  const [wang, zhao] = [await hospital.patient('王小明'), await hospital.patient('赵大海')]
  const letter = { id: 'm1', accountId: wang.accountId, kind: 'queue.called', title: '请进诊室', body: '', page: null }
  const sinceOf = async ({ api }: typeof wang) => whole(await api.notify.watchInbox({})).cursor
  const his = wang.api.notify.watchInbox({ since: await sinceOf(wang), wait: 20 })
  const hers = zhao.api.notify.watchInbox({ since: await sinceOf(zhao), wait: 20 })
  await untilWaiting(2)
  await hospital.store.insert(messages, { ...letter, at: at('08:00'), readAt: null })
  expect(await his).toMatchObject({ changed: true, unread: 1, newestId: 'm1' })
  expect(pulse.waiting).toBe(1)
  pulse.stop()
  expect(await hers).toMatchObject({ changed: false })
})

test('a relative who keeps looking at the board all hour is written down once', async () => {
  const day = await openDayOf(hospital, '王小明', '赵大海')
  const [wang, zhao] = day.guests
  const son = await hospital.patient('王小宝')
  const { code } = await son.api.identity.inviteGrant({ relation: 'child', scopes: ['booking'] })
  const terms = { code, patientId: wang.patientId, scopes: ['booking' as const], endsOn: '2027-01-31' }
  const { id: grantId } = await wang.api.identity.acceptGrant(terms)
  const his = { ...son, patientId: wang.patientId, appointmentId: wang.appointmentId }
  await cursorOf(his)
  await day.checkIn(zhao)
  hospital.passMinutes(2)
  await follow(his, 1)
  const { uses } = await wang.api.identity.listGrantUses({ grantId })
  expect(uses).toMatchObject([{ action: 'queue.getBoard' }])
})

describe('over HTTP', () => {
  const open = async () => {
    const app = createHttp(hospital.services, () => ({ address: '10.0.0.1', openid: null }))
    const server = serve({ fetch: app.fetch, port: 0 })
    await new Promise((ready) => server.once('listening', ready))
    const { port } = server.address() as AddressInfo
    const ask = (guest: Guest, input: object, signal?: AbortSignal) =>
      fetch(`http://127.0.0.1:${port}/api/queue/getBoard`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${guest.token}` },
        body: JSON.stringify({ appointmentId: guest.appointmentId, ...input }),
        ...(signal ? { signal } : {}),
      })
    return { ask, close: () => stopServing(server, () => pulse.stop()) }
  }

  test('who hangs up leaves no one waiting', async () => {
    const day = await openDayOf(hospital, '王小明')
    const [wang] = day.guests
    const http = await open()
    const phone = new AbortController()
    const gone = http.ask(wang, { since: await cursorOf(wang), wait: 20 }, phone.signal).catch(() => 'gone')
    await untilWaiting(1)
    phone.abort()
    expect(await gone).toBe('gone')
    await untilWaiting(0)
    await http.close()
  })

  test('a server that stops answers those who wait, and is soon gone', async () => {
    const day = await openDayOf(hospital, '王小明')
    const [wang] = day.guests
    const http = await open()
    const since = await cursorOf(wang)
    const waiting = http.ask(wang, { since, wait: 20 })
    await untilWaiting(1)
    const from = performance.now()
    await http.close()
    expect(performance.now() - from).toBeLessThan(2_000)
    expect(await (await waiting).json()).toEqual({ changed: false, cursor: since })
  })

  test('that nothing changed takes less than a hundred bytes', async () => {
    const day = await openDayOf(hospital, '王小明')
    const [wang] = day.guests
    const http = await open()
    const answer = await http.ask(wang, { since: await cursorOf(wang) })
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ changed: false })
    expect(Buffer.byteLength(text)).toBeLessThan(100)
    await http.close()
  })
})
