import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import type { Store } from '../../cloudfunctions/kernel/store'
import { deliveries, messages } from '../../cloudfunctions/notify/collections'
import { post, postLater } from '../../cloudfunctions/notify/public'
import { openTestHospital } from '../support/hospital'
import { pretendChannels } from '../support/pretend-channels'

const WRITES = ['insert', 'updateIf', 'remove']

/** A store that dies at its n-th write, before or after it, and of which nothing works from then on. */
const mortal = () => {
  const state = { left: Infinity, after: false, dead: false }
  const wrap = (inner: Store): Store =>
    new Proxy(inner, {
      get: (target, name) => {
        const member = Reflect.get(target, name) as unknown
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          if (state.dead) throw new Error('dead')
          const counts = WRITES.includes(String(name)) && (state.left -= 1) === 0
          if (counts && !state.after) state.dead = true
          if (state.dead) throw new Error('dead')
          const result = await (member as (...args: unknown[]) => Promise<unknown>).apply(target, args)
          if (!counts) return result
          state.dead = true
          throw new Error('dead')
        }
      },
    })
  return { wrap, state }
}

const VISIT = { patient: '王小明', doctor: '林静', department: '心血管内科', time: '2026-11-27T01:15:00.000Z' }
const KINDS = ['booking.booked', 'standby.offered', 'clinic.stopped'] as const

interface Case {
  kind: (typeof KINDS)[number]
  at: number
  after: boolean
  later: boolean
}

/** Writes one letter, dies at a write of its way out, comes back, and goes on until nothing is due. */
const play = async ({ kind, at, after, later }: Case) => {
  const { wrap, state } = mortal()
  const rails = pretendChannels()
  const hospital = openTestHospital({ channels: rails.channels, wrap, store: new SqliteStore(':memory:') })
  try {
    const wang = await hospital.patient('王小明')
    const results = ['visit', 'change', 'standby'].map((form) => ({
      templateId: `pretend-${form}`,
      answer: 'accept' as const,
    }))
    await wang.api.notify.recordGrants({ platform: 'wechat', results })
    await hospital.runJobs()
    const letter = { id: 'm1', accountId: wang.accountId, kind, title: '消息', body: '内容', page: '/a', values: VISIT }
    const now = new Date(hospital.now()).toISOString()
    const write = () => (later ? postLater(hospital.store, letter, now, now) : post(hospital.store, letter, now))
    Object.assign(state, { left: at, after })
    await write().catch(() => undefined)
    await hospital.runJobs().catch(() => undefined)
    const died = state.dead
    Object.assign(state, { left: Infinity, dead: false })
    await write()
    for (let i = 0; i < 8; i += 1) {
      await hospital.runJobs()
      hospital.passMinutes(3)
    }
    const delivery = await hospital.store.get(deliveries, 'm1')
    const inbox = await hospital.store.find(messages, { accountId: wang.accountId })
    const { grants } = await wang.api.notify.listGrants({ platform: 'wechat' })
    return { died, delivery, inbox, sent: rails.sent, left: grants.reduce((sum, { left }) => sum + left, 0) }
  } finally {
    hospital.close()
  }
}

describe.each(KINDS)('a %s that is cut off at each of its writes', (kind) => {
  test.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])(
    '(after the write: %s, for later: %s) goes out once on a channel or is known as unknown, and is in the inbox',
    async (after, later) => {
      let deaths = 0
      for (let at = 1; at < 12; at += 1) {
        const { died, delivery, inbox, sent, left } = await play({ kind, at, after, later })
        if (!died) break
        deaths += 1
        const place = `write ${at}`
        expect([place, inbox.length]).toEqual([place, 1])
        const byChannel = sent.map(({ channel }) => channel)
        expect([place, new Set(byChannel).size]).toEqual([place, byChannel.length])
        expect([place, ['sent', 'unknown'].includes(delivery?.state ?? '')]).toEqual([place, true])
        expect([place, delivery?.dueAt]).toEqual([place, null])
        if (delivery?.state === 'sent') expect(sent.length).toBeGreaterThan(0)
        expect([place, left]).toEqual([place, 2])
      }
      expect(deaths).toBeGreaterThan(2)
    },
  )
})
