import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { collections } from '../../cloudfunctions/collections'
import { functions } from '../../cloudfunctions/functions'
import { collection } from '../../cloudfunctions/kernel/store'
import { bundleFunction } from '../../scripts/bundle-function'
import { cloudbasercFor } from '../../scripts/cloudbaserc'
import { indexPlan } from '../../scripts/index-plan'
import { CloudbaseDouble } from '../doubles/cloudbase/server'

const adapters = resolve(__dirname, '../../cloudfunctions/adapters/store')
const ENTRY = `
  import { CloudbaseStore } from '${adapters}/cloudbase'
  import { openCloudDatabase } from '${adapters}/cloudbase-database'
  const visits = { name: 'visits', indexes: [], sealed: [] }
  export const main = async ({ serviceUrl }) => {
    const store = new CloudbaseStore(openCloudDatabase({ env: 'e', secretId: 'i', secretKey: 'k', serviceUrl }))
    await store.insert(visits, { id: 'first', n: 1 })
    return store.updateIf(visits, 'first', { n: { $gt: 0 } }, { inc: { n: 1 } })
  }`

describe('what is deployed', () => {
  test('each function keeps within the limits of the platform', () => {
    const { functions: deployed, envId } = cloudbasercFor(functions)
    expect(envId).toBe('{{env.ENV_ID}}')
    for (const { name, timeout, memorySize, handler, triggers } of deployed) {
      expect(name).toMatch(/^[a-z][a-z0-9-]{1,58}$/)
      expect(timeout).toBeGreaterThan(3)
      expect(timeout).toBeLessThanOrEqual(60)
      expect(memorySize % 128).toBe(0)
      expect(handler).toBe('index.main')
      expect(triggers.length).toBeLessThanOrEqual(1)
      for (const { config } of triggers) expect(config.split(' ')).toHaveLength(7)
    }
    expect(new Set(deployed.map(({ name }) => name)).size).toBe(deployed.length)
  })

  test('a bundle is one small file that works on its own, without the parts of the SDK nobody uses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xinglin-bundle-'))
    const double = await CloudbaseDouble.start()
    double.database.addCollection('visits')
    try {
      const entry = join(folder, 'entry.ts')
      writeFileSync(entry, ENTRY)
      const { file, bytes, packages } = await bundleFunction({ name: 'probe', entry }, folder)
      const { main } = jest.requireActual<{ main: (event: object) => Promise<unknown> }>(file)
      expect(await main({ serviceUrl: double.url })).toEqual({ id: 'first', n: 2, version: 2 })
      expect(bytes).toBeLessThan(900_000)
      expect(packages.map(([name]) => name)).not.toContain('@cloudbase/ai')
      expect(JSON.parse(readFileSync(join(folder, 'probe/package.json'), 'utf8'))).toMatchObject({ main: 'index.js' })
    } finally {
      await double.stop()
      rmSync(folder, { recursive: true })
    }
  })

  test('indexes are planned with the id last, so that equal values have an order', () => {
    const visits = collection<{ id: string; dueAt: string | null }>('visits', {
      indexes: [{ fields: ['dueAt'], sparse: true }],
    })
    const [plan] = indexPlan([visits])
    expect(plan?.CreateIndexes.map(({ IndexName }) => IndexName)).toEqual(['visits_by_dueAt'])
    expect(plan?.CreateIndexes[0]?.MgoKeySchema.MgoIndexKeys.map(({ Name }) => Name)).toEqual(['dueAt', '_id'])
  })

  test('every collection can exist in the cloud: a fitting name of its own, few enough of them', () => {
    const names = collections.map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9-_]{1,32}$/)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeLessThanOrEqual(100)
  })
})
