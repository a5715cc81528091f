import { oc } from '@orpc/contract'
import { createProcedureClient } from '@orpc/server'
import type { Access, OperationMeta, Role } from '@xinglin/types/operation'
import { OPERATORS, query } from '@xinglin/types/operation'
import * as z from 'zod/mini'
import type { Caller } from '../../cloudfunctions/kernel/caller'
import { operation } from '../../cloudfunctions/kernel/operation'
import type { RequestContext } from '../../cloudfunctions/kernel/services'
import { cases } from './support/cases'
import { circleConcernsAnother } from './support/circle-cases'
import { AUTHORS_ONLY } from './support/community-cases'
import { dump, expectAlike, withoutUses } from './support/dump'
import { commands, operations } from './support/operations'
import { faultsOf, outcomeOf } from './support/outcome'
import { closeWorld, openWorld } from './support/shared-world'
import { CALLERS, type CallerName, type World } from './support/world'

afterAll(closeWorld)

type Verdict = 'allowed' | 'SIGN_IN_REQUIRED' | 'FORBIDDEN'

const roleOf = (caller: CallerName): Role =>
  caller === 'operator' || caller === 'adviser' ? caller : caller.endsWith('doctor') ? 'doctor' : 'patient'

/** Who may, read off the contract's words alone. Everybody else may not. */
const verdictFor = (access: Access, caller: CallerName): Verdict => {
  if (access === 'public') return 'allowed'
  if (caller === 'anonymous') return 'SIGN_IN_REQUIRED'
  if (!access.roles.includes(roleOf(caller))) return 'FORBIDDEN'
  const { subject } = access
  if (!subject || ['self', 'the doctor', 'adviser', 'operator'].includes(caller)) return 'allowed'
  return caller === `relative:${subject.scope}` ? 'allowed' : 'FORBIDDEN'
}

/** In the embedded cloud nobody signs in through a platform, so a code is refused, as is one that nobody was lent; that is not a matter of access. */
const ELSEWHERE: Partial<Record<string, string>> = {
  'identity.signInWechat': 'SIGN_IN_REFUSED',
  'identity.signInAlipay': 'SIGN_IN_REFUSED',
  'identity.takeForCall': 'CALL_CODE_NOT_VALID',
}

/** Anybody of this role may ask, but it concerns one of them. */
const others = (code: string) =>
  Object.fromEntries(CALLERS.filter((name) => name !== 'self').map((name) => [name, code]))
const CONCERNS_ANOTHER: Partial<Record<string, Partial<Record<CallerName, string>>>> = {
  ...Object.fromEntries(AUTHORS_ONLY.map((name) => [name, others('FORBIDDEN')])),
  'community.appeal': others('POST_GONE'),
  'consult.takeRing': { 'another doctor': 'RING_OVER' },
  ...circleConcernsAnother,
}

const called = (world: World, name: (typeof operations)[number]['name'], caller: CallerName) =>
  outcomeOf(world.callers[caller].call(name, cases[name].input(world), `matrix-${caller}`))

let cells = 0

describe.each(operations.map((each) => [each.name, each] as const))('%s', (name, described) => {
  const access = described.meta.access as Access
  const verdicts = CALLERS.map((caller) => ({ caller, verdict: verdictFor(access, caller) }))

  test('lets nobody in whom the contract does not name, and does nothing for him', async () => {
    const world = await openWorld()
    const before = await dump(world.store)
    for (const { caller, verdict } of verdicts.filter((each) => each.verdict !== 'allowed')) {
      const outcome = await called(world, name, caller)
      expect({ caller, code: outcome.code }).toEqual({ caller, code: verdict })
      expect(faultsOf(described, outcome)).toEqual([])
      cells += 1
    }
    expectAlike(await dump(world.store), before)
  })

  test('lets everybody in whom it names', async () => {
    const admitted = verdicts.filter((each) => each.verdict === 'allowed')
    expect(admitted).not.toHaveLength(0)
    let world = await openWorld()
    for (const { caller } of admitted) {
      const outcome = await called(world, name, caller)
      expect({ caller, code: outcome.code, outcome }).toMatchObject({
        caller,
        code: CONCERNS_ANOTHER[name]?.[caller] ?? ELSEWHERE[name] ?? 'OK',
      })
      cells += 1
      if (described.meta.command) world = await openWorld()
    }
  })
})

test('every cell of the matrix was looked at', () => {
  expect(cells).toBe(operations.length * CALLERS.length)
})

test('one foreign patient among several is enough to be refused', async () => {
  const world = await openWorld()
  const { owner, other, clinics } = world
  const before = withoutUses(await dump(world.store))
  const item = { slotId: clinics.second.slotAt('09:00'), patientId: owner.patientId }
  const items = [item, { ...item, patientId: other.patientId }]
  for (const caller of ['self', 'another patient', 'relative:booking'] as const) {
    expect(await outcomeOf(world.callers[caller].call('booking.reserveTogether', { items }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  }
  expectAlike(withoutUses(await dump(world.store)), before)
})

describe('lists', () => {
  const lists = operations.filter(({ name, meta }) => {
    const { access } = meta
    return (
      /\.(list|get)/.test(name) && access && access !== 'public' && !access.subject && access.roles.includes('patient')
    )
  })

  test.each(lists.map(({ name }) => name))('%s shows other people nothing of his', async (name) => {
    const world = await openWorld()
    const outsiders = ['another patient', 'relative whose grant ended', 'relative whose grant was revoked'] as const
    const { booked, later, begun, waiting, offered, childId } = world.ids
    const his = [world.owner.patientId, booked, later, begun, waiting, offered, childId, ...world.messages]
    for (const caller of name === 'identity.listGrants' ? outsiders.slice(0, 1) : outsiders) {
      const { output } = (await called(world, name, caller)) as { output: unknown }
      for (const id of his) expect(JSON.stringify(output)).not.toContain(id)
    }
  })

  test.each(['booking.listAppointments', 'booking.listStandbys'] as const)(
    '%s shows a relative only what he may book',
    async (name) => {
      const world = await openWorld()
      const seenBy = async (caller: CallerName) =>
        JSON.stringify(((await called(world, name, caller)) as { output: unknown }).output)
      expect(await seenBy('relative:booking')).toContain(world.owner.patientId)
      for (const scope of ['payment', 'records', 'medication', 'messages'] as const)
        expect(await seenBy(`relative:${scope}`)).not.toContain(world.owner.patientId)
    },
  )

  test('a number in one’s list does not make the patient one’s own', async () => {
    const world = await openWorld()
    const { accounts } = await import('../../cloudfunctions/identity/collections')
    const cuckoo = { push: { patientIds: world.owner.patientId } }
    await world.store.updateIf(accounts, world.other.accountId, {}, cuckoo)
    for (const { name } of lists) {
      const { output } = (await called(world, name, 'another patient')) as { output: unknown }
      expect({ name, said: JSON.stringify(output) }).toEqual({
        name,
        said: expect.not.stringContaining(world.owner.patientId),
      })
    }
  })
})

describe('default deny', () => {
  const run = () => Promise.resolve({ done: true as const })
  const contract = query(OPERATORS)
    .input(z.object({}))
    .output(z.object({ done: z.literal(true) }))

  const callAs = (world: World, access: unknown, caller: Caller) => {
    const token = caller.role
    const procedure = operation(contract.meta({ access: access as Access }), run)
    const context: RequestContext = {
      ...{ services: world.hospital.services, requestId: 'r', address: '127.0.0.1', token, idempotencyKey: null },
      ...{ openid: null, redo: null },
    }
    return outcomeOf(createProcedureClient(procedure, { context, path: ['test', 'dummy'] })({}))
  }

  test('an operation without a rule does not start', () => {
    const bare = oc
      .$meta<OperationMeta>({})
      .input(z.object({}))
      .output(z.object({ done: z.literal(true) }))
    expect(() => operation(bare, run)).toThrow('access rule')
  })

  test('a rule for a role that nobody has lets nobody in; a role that no rule knows gets nowhere', async () => {
    const world = await openWorld()
    const as = (role: string) => ({ accountId: world.owner.accountId, role: role as Role, doctorId: null })
    const tokens = world.hospital.services.tokens
    jest.spyOn(tokens, 'verify').mockImplementation((token) => Promise.resolve(as(token)))
    for (const role of ['patient', 'doctor', 'adviser', 'operator', 'janitor'])
      expect(await callAs(world, { roles: ['nobody'] }, as(role))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await callAs(world, OPERATORS, as('janitor'))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await callAs(world, OPERATORS, as('operator'))).toMatchObject({ code: 'OK' })
  })

  test('no command is open to the public', () => {
    expect(commands.filter(({ meta }) => meta.access === 'public')).toEqual([])
  })
})
