import { join } from 'node:path'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { appointments, slots, standbys } from '../../cloudfunctions/booking/collections'
import { claims } from '../../cloudfunctions/kernel/claims'
import { audit, everything } from '../support/audit'
import { type Server, type Works, openWorks } from '../support/server'
import { type Clinic, Visitor, openSmallClinics } from './crowd'
import { type Patron, signIn } from './patrons'

const PEOPLE = 40
const RANDOM_CRASHES = 20
/** Longer than an unfinished command waits to be run again. */
const REDO_MS = 61_000

const WRITES = [
  'claims.insert',
  'agendas.insert',
  'agendas.updateIf',
  'slots.updateIf',
  'appointments.insert',
  'appointments.updateIf',
  'sessions.updateIf',
  'standbys.insert',
  'standbys.updateIf',
  'messages.insert',
  'claims.updateIf',
]

let works: Works
let shared: string
let clinics: Clinic[]
let visitors: Visitor[]
/** How far the hospital's clock is ahead of the wall's. */
let ahead = 0

beforeAll(async () => {
  works = await openWorks('test/server/crashing-main.ts')
  shared = works.newFolder()
  const server = await start()
  const { body } = await server.call('identity.signInDemo', { persona: 'operator-li' })
  clinics = await openSmallClinics(server, body['token'] as string)
  visitors = (await signIn(server, PEOPLE)).map((patron) => new Visitor(patron, clinics))
  await server.stop('SIGTERM')
}, 120_000)
afterAll(() => works.close())

const start = (crashAt = '', folder = shared) =>
  works.start(folder, { CLOCK_OFFSET_MS: String(ahead), CRASH_AT: crashAt })

/** What was left from before is done before anybody is let in: the write may come, and kill, as early as that. */
const startDoomed = (crashAt: string): Promise<Server | null> =>
  start(crashAt).catch((error: Error) => {
    if (!error.message.includes('SIGKILL')) throw error
    return null
  })

/** Everybody does one thing after the other until the server is dead. */
const rushUntilDead = async (server: Server) => {
  let alive = true
  void server.gone.then(() => (alive = false))
  const busy = async (visitor: Visitor) => {
    while (alive) await visitor.act(server).catch(() => server.gone)
  }
  await Promise.all(visitors.map(busy))
}

/** Nobody waits for a place that anybody could take, no command is half done, and what was promised is there. */
const openTheBooks = async (): Promise<string[]> => {
  const store = new SqliteStore(join(shared, 'hospital.sqlite'))
  try {
    const faults = await audit(store)
    const waiting = await store.find(standbys, { status: 'waiting' }, { limit: 1000 })
    for (const { sessionId } of waiting) {
      const free = await store.find(slots, { sessionId, closed: false, free: { $gte: 1 } })
      if (free.length) faults.push(`${free[0]?.id} is free while somebody waits for ${sessionId}`)
    }
    for (const claim of await everything(store, claims))
      if (!claim.answered) faults.push(`half done: ${claim.operation}`)

    const known = new Map((await everything(store, appointments)).map((appointment) => [appointment.id, appointment]))
    const promised = visitors.flatMap((visitor) => [...visitor.promised])
    for (const [id, { status, slotId }] of promised) {
      const found = known.get(id)
      if (found?.status !== status || found.slotId !== slotId) faults.push(`${id} was promised ${status} in ${slotId}`)
    }
    if (known.size !== promised.length) faults.push(`${known.size} appointments, ${promised.length} promised`)
    return faults
  } finally {
    store.close()
  }
}

/** Starts again; `later` lets the jobs finish what is half done, otherwise the callers' own second tries do. */
const recover = async (later: boolean): Promise<string[]> => {
  if (later) ahead += REDO_MS
  const server = await start()
  const differing = await Promise.all(visitors.map((visitor) => visitor.askAgain(server)))
  const unnamed = visitors.flatMap((visitor) => visitor.unnamed())
  for (const visitor of visitors) visitor.said = []
  await server.stop('SIGTERM')
  return [...differing.flat(), ...unnamed, ...(await openTheBooks())]
}

test(`a crash at any time loses no promise and sells no place twice, ${RANDOM_CRASHES} times over`, async () => {
  for (let round = 0; round < RANDOM_CRASHES; round += 1) {
    const server = await start()
    setTimeout(() => void server.stop('SIGKILL'), 50 + Math.random() * 800)
    await rushUntilDead(server)
    expect(await recover(round % 2 === 0)).toEqual([])
  }
}, 240_000)

/** In-process tests die at every write of every command; here each kind of write once, with everything that a real death takes along. */
test.each(WRITES.map((write, n) => [write, n % 2 ? 'after' : 'before'] as const))(
  'a crash at %s, %s it is written, is made good',
  async (write, moment) => {
    const server = await startDoomed(`${write} ${moment} ${1 + Math.floor(Math.random() * 8)}`)
    if (server) await rushUntilDead(server)
    expect(await recover(moment === 'before')).toEqual([])
  },
  60_000,
)

/** A clinic whose three places are taken, and two people who wait for one. */
const fullClinic = async (folder: string) => {
  const server = await start('', folder)
  const { body } = await server.call('identity.signInDemo', { persona: 'operator-li' })
  const [{ sessionId, slotIds }] = (await openSmallClinics(server, body['token'] as string)) as [Clinic]
  const people = await signIn(server, 5)
  const booked: string[] = []
  for (const [i, { token, patientId }] of people.entries()) {
    const [operation, input] =
      i < slotIds.length ? ['booking.reserve', { slotId: slotIds[i] }] : ['booking.joinStandby', { sessionId }]
    const reply = await server.call(operation, { ...input, patientId }, token)
    if (reply.body['appointmentId']) booked.push(reply.body['appointmentId'] as string)
  }
  await server.stop('SIGTERM')
  const [holder, , , first, second] = people as [Patron, Patron, Patron, Patron, Patron]
  return { holder, first, second, appointmentId: booked[0], slotId: slotIds[0] }
}

test.each([
  'agendas.updateIf before 1',
  'slots.updateIf before 1',
  'slots.updateIf after 1',
  'standbys.updateIf before 1',
  'standbys.updateIf after 1',
  'claims.updateIf before 1',
])(
  'a place given back goes to the first who waits, though the cancelling was cut off at %s',
  async (crashAt) => {
    const folder = works.newFolder()
    const { holder, first, second, appointmentId, slotId } = await fullClinic(folder)
    const dying = await start(crashAt, folder)
    await expect(dying.call('booking.cancel', { appointmentId }, holder.token)).rejects.toThrow()
    await dying.gone

    ahead += REDO_MS
    const server = await start('', folder)
    const listed = async ({ token }: Patron) => (await server.call('booking.listStandbys', {}, token)).body['standbys']
    expect(await listed(first)).toMatchObject([{ status: 'offered', offer: { slotId } }])
    expect(await listed(second)).toMatchObject([{ status: 'waiting', position: 1 }])
    const snatched = await server.call('booking.reserve', { slotId, patientId: second.patientId }, second.token)
    expect(snatched.code).toBe('SLOT_FULL')

    const [{ id: standbyId }] = (await listed(first)) as [{ id: string }]
    const taken = await server.call('booking.acceptStandby', { standbyId }, first.token)
    expect(taken.body).toMatchObject({ status: 'booked', appointment: { slotId } })
    await server.stop('SIGTERM')
  },
  60_000,
)
