/** Many consults under way at once, written straight into a seeded hospital's database. */
import { join } from 'node:path'
import { SqliteStore } from '../cloudfunctions/adapters/store/sqlite'
import { type Doctor, doctors } from '../cloudfunctions/directory/collections'
import { patients } from '../cloudfunctions/identity/collections'
import { SealedStore } from '../cloudfunctions/kernel/sealed-store'
import type { Store } from '../cloudfunctions/kernel/store'
import { instant } from '../cloudfunctions/kernel/time'
import { Tokens } from '../cloudfunctions/kernel/tokens'
import { Vault } from '../cloudfunctions/kernel/vault'
import { readConfig } from '../local/config'
import { STANDS, layConsult } from '../test/support/consults'
import type { Server, Works } from '../test/support/server'

/** A consult that was answered, and the two who talk. */
export interface Talk {
  consultId: string
  patient: string
  doctor: string
}

const signInSample = async (server: Server): Promise<string> => {
  const { body } = await server.call('identity.signInDemo', { name: '样本' })
  return (body as { patients: { id: string }[] }).patients[0]?.id ?? ''
}

const lay = async (store: Store, sampleId: string, count: number, now: string) => {
  const person = await store.get(patients, sampleId)
  const staff = await store.find(doctors, {}, { limit: 100 })
  if (!person) throw new Error('no sample')
  const doctorOf = (n: number) => staff[n % staff.length] as Doctor
  for (let n = 0; n < count; n += 1) {
    const patientId = `pat-bench-${n}`
    await store.insert(patients, { ...person, id: patientId, accountId: `acc-bench-${n}` })
    const wish = { id: `consult-bench-${n}`, patientId, doctorId: doctorOf(n).id, now }
    await layConsult(store, wish, STANDS.answered(now))
  }
  return Array.from({ length: count }, (_, n) => doctorOf(n).id)
}

/** @returns everybody's token; the server must not run meanwhile. */
const write = async (folder: string, sampleId: string, count: number): Promise<Talk[]> => {
  process.env['DATA_DIR'] = folder
  const { keys, hashSecret, tokenSecret } = readConfig().secrets
  const sqlite = new SqliteStore(join(folder, 'hospital.sqlite'))
  const now = Date.now()
  const store = new SealedStore(sqlite, new Vault(keys, hashSecret))
  const doctorIds = await lay(store, sampleId, count, instant(now))
  await sqlite.durable()
  sqlite.close()
  const tokens = new Tokens(tokenSecret)
  const tokenOf = async (accountId: string, doctorId: string | null) =>
    (await tokens.issue({ accountId, role: doctorId ? 'doctor' : 'patient', doctorId }, now)).token
  return Promise.all(
    doctorIds.map(async (doctorId, n) => ({
      consultId: `consult-bench-${n}`,
      patient: await tokenOf(`acc-bench-${n}`, null),
      doctor: await tokenOf(`acc-bench-doctor-${n}`, doctorId),
    })),
  )
}

/** So many consults under way, in this folder's hospital. */
export const openTalks = async (works: Works, folder: string, count: number): Promise<Talk[]> => {
  const server = await works.start(folder)
  const sampleId = await signInSample(server)
  await server.stop('SIGTERM')
  return write(folder, sampleId, count)
}
