import { setTimeout as pause } from 'node:timers/promises'
import type { Waiter } from '../../cloudfunctions/kernel/pulse'
import { noPulse, topicOf } from '../../cloudfunctions/kernel/pulse'
import { PulsingStore } from '../../cloudfunctions/kernel/pulsing-store'
import { ServerPulse } from '../../cloudfunctions/kernel/server-pulse'
import { collection } from '../../cloudfunctions/kernel/store'
import { openTestHospital } from '../support/hospital'

const waiter = (topic: string, changes: Partial<Waiter> = {}): Waiter => ({
  ...{ accountId: 'acc-1', address: '10.0.0.1', topics: [topic], seconds: 20, hungUp: undefined },
  ...changes,
})

const enter = (pulse: ServerPulse, topic: string, changes?: Partial<Waiter>) => {
  const waiting = pulse.enter(waiter(topic, changes))
  if (!waiting) throw new Error('no room')
  waiting.listen()
  return waiting
}

const MOMENT = Symbol('not yet')
const within = <T>(ms: number, promise: Promise<T>) => Promise.race([promise, pause(ms, MOMENT)])

test('a touch wakes those who wait for its topic, and nobody else', async () => {
  const pulse = new ServerPulse()
  const [mine, other] = [enter(pulse, 'queues/a'), enter(pulse, 'queues/b')]
  const [heard, unheard] = [mine.heard(), other.heard()]
  pulse.touch('queues/a')
  expect(await within(500, heard)).toBeUndefined()
  expect(await within(20, unheard)).toBe(MOMENT)
  for (const each of [mine, other]) each.leave()
  expect(pulse.waiting).toBe(0)
})

test('a touch between the look and the wait is not lost', async () => {
  const pulse = new ServerPulse()
  const waiting = enter(pulse, 'queues/a')
  pulse.touch('queues/a')
  expect(await within(500, waiting.heard())).toBeUndefined()
  expect(waiting.over).toBe(false)
  waiting.listen()
  expect(await within(20, waiting.heard())).toBe(MOMENT)
  waiting.leave()
})

test('a wait ends when its time is up, when the caller hangs up, and when the server stops', async () => {
  const pulse = new ServerPulse()
  const phone = new AbortController()
  const brief = enter(pulse, 'a', { seconds: 0.02 })
  const leaving = enter(pulse, 'a', { hungUp: phone.signal })
  const patient = enter(pulse, 'a')
  expect(await within(500, brief.heard())).toBeUndefined()
  phone.abort()
  expect(await within(500, leaving.heard())).toBeUndefined()
  expect([brief.over, leaving.over, patient.over]).toEqual([true, true, false])
  pulse.stop()
  expect(await within(500, patient.heard())).toBeUndefined()
  expect(patient.over).toBe(true)
  expect(pulse.enter(waiter('a'))).toBeNull()
  for (const each of [brief, leaving, patient]) each.leave()
})

test('who hung up already does not wait', () => {
  expect(new ServerPulse().enter(waiter('a', { hungUp: AbortSignal.abort() }))).toBeNull()
})

test('an account waits with at most eight calls at once, and its next one has room again when one left', () => {
  const pulse = new ServerPulse()
  const eight = Array.from({ length: 8 }, () => enter(pulse, 'a'))
  expect(pulse.enter(waiter('a'))).toBeNull()
  const another = enter(pulse, 'a', { accountId: 'acc-2' })
  eight[0]?.leave()
  const ninth = enter(pulse, 'a')
  for (const each of [...eight.slice(1), another, ninth]) each.leave()
  expect(pulse.waiting).toBe(0)
})

test('screens without an account are counted by their address', () => {
  const pulse = new ServerPulse()
  const screens = Array.from({ length: 500 }, () => enter(pulse, 'a', { accountId: '' }))
  expect(pulse.enter(waiter('a', { accountId: '' }))).toBeNull()
  screens.push(enter(pulse, 'a', { accountId: '', address: '10.0.0.2' }))
  for (const each of screens) each.leave()
})

test('what many look at is read once until it is written', async () => {
  const pulse = new ServerPulse()
  let reads = 0
  const load = () => Promise.resolve((reads += 1))
  expect(await Promise.all([pulse.remember('a', load), pulse.remember('a', load)])).toEqual([1, 1])
  pulse.touch('b')
  expect(await pulse.remember('a', load)).toBe(1)
  pulse.touch('a')
  expect(await pulse.remember('a', load)).toBe(2)
})

test('a read that began before a write is not what is read after it', async () => {
  const pulse = new ServerPulse()
  let finish: (value: string) => void = () => {}
  const before = pulse.remember('a', () => new Promise<string>((resolve) => (finish = resolve)))
  pulse.touch('a')
  const after = pulse.remember('a', () => Promise.resolve('new'))
  finish('old')
  expect([await before, await after, await pulse.remember('a', () => Promise.resolve('newer'))]).toEqual([
    ...['old', 'new', 'new'],
  ])
})

test('a read that failed is not remembered', async () => {
  const pulse = new ServerPulse()
  await expect(pulse.remember('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await pulse.remember('a', () => Promise.resolve('there'))).toBe('there')
})

test('a cloud function keeps nobody waiting, and reads each time', async () => {
  let reads = 0
  const load = () => Promise.resolve((reads += 1))
  expect(noPulse.enter(waiter('a'))).toBeNull()
  expect([await noPulse.remember('a', load), await noPulse.remember('a', load)]).toEqual([1, 2])
})

interface Note {
  id: string
  of: string
  text: string
}

test('every write that happened touches its topic, and none that did not', async () => {
  const hospital = openTestHospital()
  const pulse = new ServerPulse()
  const touched: string[] = []
  pulse.touch = (topic) => touched.push(topic)
  const notes = collection<Note>('notes', { watched: 'of' })
  const quiet = collection<Note>('quietNotes')
  const store = new PulsingStore(hospital.store, pulse)
  const note = { id: 'n1', of: 'wang', text: '' }
  await store.insert(quiet, note)
  expect(touched).toEqual([])
  await store.insert(notes, note)
  await store.insert(notes, note)
  await store.updateIf(notes, 'n1', { text: 'no' }, { set: { text: 'x' } })
  await store.updateIf(notes, 'n1', { text: '' }, { set: { text: 'x' } })
  await store.remove(notes, 'n1', { text: 'no' })
  await store.remove(notes, 'n1')
  await store.remove(notes, 'n1')
  expect(touched).toEqual(Array(3).fill(topicOf(notes, 'wang')))
  hospital.close()
})
