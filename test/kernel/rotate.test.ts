import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { collections } from '../../cloudfunctions/collections'
import { type Patient, patients } from '../../cloudfunctions/identity/collections'
import { rotateKeys } from '../../cloudfunctions/kernel/rotate'
import { SealedStore } from '../../cloudfunctions/kernel/sealed-store'
import type { Collection, Entity, Store, Stored } from '../../cloudfunctions/kernel/store'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { everything } from '../support/audit'
import { openClinic } from '../support/clinic'
import { TEST_KEYS, type TestHospital, openTestHospital } from '../support/hospital'
import { runScript } from '../support/script'

const HASH_SECRET = 'a-secret-for-tests-that-is-long-enough'
const NEW_KEY = `k2:${Buffer.alloc(32, 9).toString('base64')}`
const oldKey = new Vault(TEST_KEYS, HASH_SECRET)
const rotating = new Vault(`${NEW_KEY},${TEST_KEYS}`, HASH_SECRET)
const newKeyAlone = new Vault(NEW_KEY, HASH_SECRET)
type Visiting = Awaited<ReturnType<TestHospital['patient']>>
const FAMILY = ['王小明', '赵大海', '李秀英']

let folder: string
let bare: SqliteStore
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xinglin-rotate-'))
  bare = new SqliteStore(join(folder, 'hospital.sqlite'))
  const hospital = openTestHospital({ store: bare })
  const clinic = await openClinic(hospital.store, { endsAt: '09:15', capacity: 2 })
  const [wang, zhao, li] = await Promise.all(FAMILY.map((name) => hospital.patient(name)))
  const reason = '头晕三天'
  for (const { api, patientId } of [wang, zhao] as Visiting[])
    await api.booking.reserve({ slotId: clinic.slotAt('09:00'), patientId, reason })
  const { api, patientId } = li as Visiting
  await api.booking.joinStandby({ patientId, sessionId: clinic.sessionOn(), reason })
  hospital.close()
})
afterEach(() => {
  bare.close()
  rmSync(folder, { recursive: true })
})

type Documents = Record<string, Stored<Entity>[]>

const readAll = async (store: Store): Promise<Documents> => {
  const all: Documents = {}
  for (const each of collections) all[each.name] = await everything(store, each as Collection<Entity>)
  return all
}

const withoutVersions = (documents: Documents) =>
  Object.entries(documents).map(([name, each]) => [name, each.map(({ version: _, ...rest }) => rest)])

/** Sealed texts as they lie in the database. */
const sealedTexts = async (store: Store): Promise<string[]> => {
  const all = await readAll(store)
  return collections.flatMap(({ name, sealed }) =>
    (all[name] ?? []).flatMap((document) =>
      sealed.map((field) => (document as unknown as Record<string, unknown>)[field]).filter((text) => text !== null),
    ),
  ) as string[]
}

/** A store in which something else happens just before a write, once. */
const interrupted = (store: Store, happens: (id: string) => Promise<unknown>): Store => {
  let waiting = true
  return new Proxy(store, {
    get: (target, name) => {
      const member = Reflect.get(target, name) as (...args: unknown[]) => unknown
      if (name !== 'updateIf') return member.bind(target)
      return async (...args: [Collection<Entity>, string, ...unknown[]]) => {
        if (waiting && args[0].name === patients.name) {
          waiting = false
          await happens(args[1])
        }
        return member.apply(target, args)
      }
    },
  })
}

test('afterwards the new key alone opens everything, and nothing else has changed', async () => {
  const before = await readAll(bare)
  const clear = await readAll(new SealedStore(bare, rotating))
  expect((await sealedTexts(bare)).length).toBeGreaterThan(10)
  await expect(readAll(new SealedStore(bare, newKeyAlone))).rejects.toThrow('no key k1')

  const changed = await rotateKeys(bare, rotating, collections)

  expect(withoutVersions(await readAll(new SealedStore(bare, newKeyAlone)))).toEqual(withoutVersions(clear))
  expect((await sealedTexts(bare)).filter((text) => !text.startsWith('k2.'))).toEqual([])
  const after = await readAll(bare)
  const touched = Object.entries(before).flatMap(([name, each]) =>
    each.filter(({ version }, n) => after[name]?.[n]?.version !== version).map(() => name),
  )
  expect(touched).toHaveLength(changed)
  expect(new Set(touched)).toEqual(new Set(['claims', 'patients', 'payers', 'appointments', 'standbys']))
})

test('a second time there is nothing to do', async () => {
  await rotateKeys(bare, rotating, collections)
  const once = await readAll(bare)
  expect(await rotateKeys(bare, rotating, collections)).toBe(0)
  expect(await readAll(bare)).toEqual(once)
})

test('more documents than a page holds are all sealed anew', async () => {
  const store = new SealedStore(bare, oldKey)
  const [somebody] = await everything(store, patients)
  for (let n = 0; n < 450; n += 1) await store.insert(patients, { ...(somebody as Patient), id: `pat-${n}` })
  await rotateKeys(bare, rotating, collections)
  expect(await everything(new SealedStore(bare, newKeyAlone), patients)).toHaveLength(450 + FAMILY.length)
})

describe('what somebody writes at the same moment', () => {
  const during = async (happens: (id: string) => Promise<unknown>) => {
    let touched = ''
    await rotateKeys(
      interrupted(bare, (id) => happens((touched = id))),
      rotating,
      collections,
    )
    return new SealedStore(bare, newKeyAlone).get(patients, touched)
  }

  test.each([
    ['knows the new key', rotating],
    ['has not heard of it yet', oldKey],
  ])('is kept when it is a sealed field and the server %s', async (_, vault) => {
    const change = (id: string) =>
      new SealedStore(bare, vault).updateIf(patients, id, {}, { set: { phone: '13911112222' } })
    expect(await during(change)).toMatchObject({ phone: '13911112222' })
  })

  test('is kept when it is another field, and the sealed ones are sealed anew for all that', async () => {
    const store = new SealedStore(bare, rotating)
    const rename = (id: string) => store.updateIf(patients, id, {}, { set: { name: '王大明' } })
    expect(await during(rename)).toMatchObject({ name: '王大明', phone: expect.stringMatching(/^1390000/) })
  })

  test('stays away when it was removed', async () => {
    expect(await during((id) => bare.remove(patients, id))).toBeNull()
  })
})

describe('npm run rotate-keys', () => {
  const KEYS = { XINGLIN_KEYS: `${NEW_KEY},${TEST_KEYS}`, XINGLIN_HASH_SECRET: HASH_SECRET }

  test('seals a data folder anew, and says how much', async () => {
    const { code, out } = await runScript('rotate-keys', [folder], KEYS)
    expect([code, out]).toEqual([0, expect.stringMatching(/^[1-9]\d* documents sealed anew\n$/)])
    expect((await sealedTexts(bare)).filter((text) => !text.startsWith('k2.'))).toEqual([])
    expect((await runScript('rotate-keys', [folder], KEYS)).out).toBe('0 documents sealed anew\n')
  })

  test('takes the folder’s own keys when the environment has none', async () => {
    const secrets = { keys: KEYS.XINGLIN_KEYS, hashSecret: HASH_SECRET, tokenSecret: 'x' }
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets))
    expect((await runScript('rotate-keys', [folder], {})).code).toBe(0)
    expect((await sealedTexts(bare)).filter((text) => !text.startsWith('k2.'))).toEqual([])
  })

  test('fails for a folder without a hospital, and makes none', async () => {
    const empty = join(folder, 'slip')
    expect(await runScript('rotate-keys', [empty], KEYS)).toMatchObject({
      code: 1,
      err: expect.stringContaining(empty),
    })
    expect(readdirSync(folder)).not.toContain('slip')
  })

  test('fails when a key is missing, and changes nothing', async () => {
    const before = await readAll(bare)
    const { code, err } = await runScript('rotate-keys', [folder], { ...KEYS, XINGLIN_KEYS: NEW_KEY })
    expect([code, err]).toEqual([1, expect.stringContaining('no key k1')])
    expect(await readAll(bare)).toEqual(before)
  })
})
