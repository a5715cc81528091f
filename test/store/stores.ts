import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CloudbaseStore } from '../../cloudfunctions/adapters/store/cloudbase'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { SqliteThread } from '../../cloudfunctions/adapters/store/sqlite-thread'
import { collection } from '../../cloudfunctions/kernel/store'
import type { Entity, Json, Store } from '../../cloudfunctions/kernel/store'
import { buildStoreThread } from '../../scripts/build-local'
import { openDouble } from '../doubles/cloudbase/open'
import { CloudbaseDouble } from '../doubles/cloudbase/server'

const root = resolve(__dirname, '../..')

export interface Holder {
  patient: string
  seat: number
  until: string | null
}

/** One document with everything that a condition or change can meet. */
export interface Clinic extends Entity {
  ward: string
  doctor: string
  room: string | null
  places: number
  open: boolean
  tags: string[]
  holders: Holder[]
  note: Json
}

export const clinics = collection<Clinic>('clinics', {
  indexes: [{ fields: ['ward', 'places'] }, { fields: ['room'], sparse: true }],
})

export const clinic = (id: string, fields: Partial<Clinic> = {}): Clinic => ({
  id,
  ward: '内科',
  doctor: '王芳',
  room: null,
  places: 2,
  open: true,
  tags: [],
  holders: [],
  note: null,
  ...fields,
})

export const holder = (patient: string, seat = 1): Holder => ({ patient, seat, until: null })

/** A store that a test owns, and how to put it away. */
export interface Opened {
  store: Store
  close: () => Promise<void> | void
}

export const openEmbedded = (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-store-'))
  const store = new SqliteStore(join(folder, 'store.db'))
  const close = () => {
    store.close()
    rmSync(folder, { recursive: true })
  }
  return Promise.resolve({ store, close })
}

/** The same with the database in a thread, whose program is built first. */
export const openThread = async (): Promise<Opened & { store: SqliteThread; path: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-store-'))
  mkdirSync(join(root, 'dist/test'), { recursive: true })
  const built = mkdtempSync(join(root, 'dist/test/thread-'))
  const program = join(built, 'store-thread.js')
  await buildStoreThread(program)
  const path = join(folder, 'store.db')
  const store = new SqliteThread(path, program)
  const close = async () => {
    await store.close()
    for (const each of [folder, built]) rmSync(each, { recursive: true })
  }
  return { store, path, close }
}

/** The real SDK against the protocol double, with the collection already there, as in the cloud. */
export const openCloud = async (): Promise<Opened> => {
  const double = await CloudbaseDouble.start()
  double.database.addCollection(clinics.name)
  return { store: new CloudbaseStore(openDouble(double)), close: () => double.stop() }
}

export const STORES = [
  ['the embedded store', openEmbedded],
  ['the embedded store in a thread', openThread],
  ['the cloud store', openCloud],
] as const
