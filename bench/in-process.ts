import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { ClientContext } from '@orpc/client'
import { createRouterClient } from '@orpc/server'
import { SqliteThread } from '../cloudfunctions/adapters/store/sqlite-thread'
import { patients } from '../cloudfunctions/identity/collections'
import { confirm, holdPlace } from '../cloudfunctions/booking/book'
import { router } from '../cloudfunctions/hospital'
import type { Caller } from '../cloudfunctions/kernel/caller'
import { claim, claimId, settle } from '../cloudfunctions/kernel/claims'
import { digest } from '../cloudfunctions/kernel/ids'
import { silentLog } from '../cloudfunctions/kernel/log'
import type { RequestContext } from '../cloudfunctions/kernel/services'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { Vault } from '../cloudfunctions/kernel/vault'
import { openCloud } from '../local/cloud'
import { type LocalConfig, readConfig } from '../local/config'
import { buildStoreThread } from '../scripts/build-local'
import { countingStore } from '../test/support/counting-store'
import { openClinic } from '../test/support/clinic'
import { openTestHospital } from '../test/support/hospital'
import type { Order } from './guests'
import { type Measured, measure } from './measure'
import { night } from './night'

const configOf = (folder: string): LocalConfig => {
  process.env['DATA_DIR'] = folder
  return { ...readConfig(), size: 'large' }
}

/** The database in its thread, as the product opens it. */
const storeThread = async () => {
  const program = resolve(__dirname, '../dist/bench/store-thread.js')
  await buildStoreThread(program)
  return (path: string) => new SqliteThread(path, program)
}

/** The operation as the gateway runs it, deliveries included, without HTTP. */
export const operations = async (folder: string, callers: number, nextOrder: () => Order): Promise<Measured> => {
  const { services, close } = await openCloud(configOf(folder), silentLog, folder, () => {}, {
    openStore: await storeThread(),
    clock: night,
  })
  const client = createRouterClient(router, {
    context: ({ token }: ClientContext): RequestContext => ({
      services,
      token: token as string,
      requestId: 'bench',
      address: '127.0.0.1',
      idempotencyKey: randomUUID(),
      openid: null,
      redo: null,
    }),
  })
  const measured = await measure(callers, () => {
    const { token, patientId, slotId } = nextOrder()
    return client.booking.reserve({ slotId, patientId }, { context: { token } })
  })
  await close()
  return measured
}

/** What a booking reads and writes, and nothing else. */
const bareBooking = async (store: Store, { patientId, slotId }: Order) => {
  const now = instant(night())
  const patient = await store.get(patients, patientId)
  if (!patient) throw new Error('no such guest')
  const caller: Caller = { accountId: patient.accountId, role: 'patient', doctorId: null }
  const id = claimId(caller, 'bench', randomUUID())
  await claim(store, {
    id,
    key: id,
    operation: 'bench',
    caller,
    fingerprint: digest(id),
    input: { patientId, slotId },
    now,
  })
  const visit = { visitType: 'first' as const, needs: [], reason: '' }
  const visitor = { patient: { ...patient, ids: [patientId] }, accountId: caller.accountId, relative: false }
  const order = { appointmentId: `apt-${digest(id)}`, slotId, payment: 'counter' as const, visitor, visit }
  const { doctor: _, outbox: __, ...output } = await confirm(store, order, await holdPlace(store, order, now), now)
  await settle(store, id, { kind: 'ok', output }, now)
}

/** The store calls of a booking alone: no HTTP, no pipeline, no deliveries. */
export const bareStore = async (folder: string, callers: number, nextOrder: () => Order): Promise<Measured> => {
  const { keys, hashSecret } = configOf(folder).secrets
  const sqlite = (await storeThread())(join(folder, 'hospital.sqlite'))
  const store = new SealedStore(sqlite, new Vault(keys, hashSecret))
  const measured = await measure(callers, async () => {
    await bareBooking(store, nextOrder())
    await sqlite.durable()
  })
  await sqlite.close()
  return measured
}

/** Calls of the store: before the answer, and afterwards in the background. */
export const callsPerBooking = async () => {
  const counter = { calls: 0 }
  const hospital = openTestHospital({ wrap: (store) => countingStore(store, counter) })
  const { slotAt } = await openClinic(hospital.store)
  const { api, patientId } = await hospital.patient('王小明')
  const counted = async (run: () => Promise<unknown>) => {
    counter.calls = 0
    await run()
    return counter.calls
  }
  await hospital.runJobs()
  const idle = await counted(hospital.runJobs)
  const answer = await counted(() => api.booking.reserve({ slotId: slotAt('09:00'), patientId }))
  const background = (await counted(hospital.runJobs)) - 2 * idle
  hospital.close()
  return { answer, background }
}
