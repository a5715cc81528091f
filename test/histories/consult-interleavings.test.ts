import { CloudbaseStore } from '../../cloudfunctions/adapters/store/cloudbase'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { collections } from '../../cloudfunctions/collections'
import { openDouble } from '../doubles/cloudbase/open'
import { CloudbaseDouble } from '../doubles/cloudbase/server'
import { interleaveConsults } from './consult-interleavings'

const runs = (usual: number) => Number(process.env['INTERLEAVINGS'] ?? usual)

test('of a first word and the clock’s end, of two who take one emergency, of a word and a change of mind: one, on the embedded store', async () => {
  const openStore = () => {
    const store = new SqliteStore(':memory:')
    return Promise.resolve({ store, close: () => Promise.resolve(store.close()) })
  }
  expect(await interleaveConsults(runs(400), openStore)).toBeGreaterThan(0)
}, 600_000)

test('the same on the cloud store, through the real SDK', async () => {
  const openStore = async () => {
    const double = await CloudbaseDouble.start()
    for (const { name } of collections) double.database.addCollection(name)
    return { store: new CloudbaseStore(openDouble(double)), close: () => double.stop() }
  }
  expect(await interleaveConsults(runs(60), openStore)).toBeGreaterThan(0)
}, 600_000)
