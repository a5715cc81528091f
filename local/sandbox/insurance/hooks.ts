import { Hono } from 'hono'
import * as z from 'zod/mini'
import { agree, disagree } from './certificate'
import { authoriseInsurance } from './authorise'
import { centreOrders, movements } from './books'
import { type Office, today } from './office'
import { insuredOf, remainingOf, tellInsured } from './people'
import { finishRefund } from './refunds'
import { reverseInsurance, settleOrder } from './settle'

const Named = z.object({ name: z.string(), idNumber: z.string() })
const Authorise = z.object({ openId: z.string(), patient: Named, holder: z.optional(Named) })
const Settle = z.object({ payOrdId: z.string() })
const Finish = z.object({ payOrdId: z.string(), ends: z.enum(['SUCC', 'FAIL']) })
const State = z.object({ payOrdId: z.string(), ordStas: z.string() })
const Answer = z.object({ requestNo: z.string(), agrees: z.boolean() })
const Person = z.object({
  idNumber: z.string(),
  change: z.optional(
    z.partial(
      z.object({
        kind: z.enum(['310', '390']),
        inForce: z.boolean(),
        accountFen: z.int(),
        poolFen: z.int(),
        deductibleFen: z.int(),
        capFen: z.int(),
        fundPercent: z.int(),
      }),
    ),
  ),
})
const Mood = z.partial(
  z.object({
    outage: z.enum(['none', 'refuses-connection', 'lost-answer', 'server-error', 'bad-signature']),
    outageLeft: z.nullable(z.int()),
    notices: z.enum(['once', 'twice', 'late', 'reversed', 'never']),
    noticeDelaySeconds: z.int(),
    refunds: z.enum(['at-once', 'slow', 'fail']),
  }),
)

/** Leaves out what was not given. */
const given = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const tellPerson = async (office: Office, { idNumber, change }: z.infer<typeof Person>) => {
  const day = today(office)
  if (change) await tellInsured(office.store, idNumber, day, given(change))
  const insured = await insuredOf(office.store, idNumber, day)
  return { insured, left: await remainingOf(office.store, insured, day.slice(0, 4)) }
}

/** Test hooks, JSON in and out; only ever mounted in the embedded cloud. */
export const insuranceHooks = (office: Office) => {
  const { world, store } = office
  const app = new Hono()
  const hook = <T>(path: string, input: z.ZodMiniType<T>, run: (input: T) => Promise<object>) =>
    app.post(path, async (c) => {
      const asked = input.safeParse(await c.req.json().catch(() => null))
      return asked.success ? c.json(await run(asked.data)) : c.json({ code: 'INVALID_INPUT' }, 400)
    })

  hook('/authorise', Authorise, async (ask) => {
    const { payAuthNo, authCode } = await authoriseInsurance(world, { ...ask, holder: ask.holder })
    return { payAuthNo, authCode }
  })
  hook('/answer', Answer, async ({ requestNo, agrees }) => {
    if (agrees) return { answer: await agree(world, requestNo) }
    await disagree(world, requestNo)
    return { answer: null }
  })
  hook('/settle', Settle, ({ payOrdId }) => settleOrder(world, payOrdId))
  hook('/reverse', Settle, async ({ payOrdId }) => ({ reversed: await reverseInsurance(world, payOrdId) }))
  hook('/finish-refund', Finish, async ({ payOrdId, ends }) => ({
    finished: await finishRefund(office, payOrdId, ends),
  }))
  hook('/state', State, async ({ payOrdId, ordStas }) => ({
    order: (await store.updateIf(centreOrders, payOrdId, {}, { set: { ordStas } })) !== null,
  }))
  hook('/person', Person, (ask) => tellPerson(office, ask))
  hook('/mood', Mood, async (change) => {
    await world.setMood('insurance', given(change))
    return world.mood('insurance')
  })
  app.get('/books', async (c) => {
    const kept = await store.find(centreOrders, {}, { limit: 1000 })
    const orders = kept.map(({ payToken: _, payAuthNo: _no, patient: _who, ...order }) => order)
    return c.json({ orders, movements: await store.find(movements, {}, { limit: 1000 }) })
  })
  return app
}
