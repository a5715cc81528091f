import { CloudbaseStore } from '../../cloudfunctions/adapters/store/cloudbase'
import { collections } from '../../cloudfunctions/collections'
import { openDouble } from '../doubles/cloudbase/open'
import { CloudbaseDouble } from '../doubles/cloudbase/server'
import { interleave } from './interleavings'

test('2,000 interleavings of real operations on the cloud store, through the real SDK', async () => {
  const openStore = async () => {
    const double = await CloudbaseDouble.start()
    for (const { name } of collections) double.database.addCollection(name)
    return { store: new CloudbaseStore(openDouble(double)), close: () => double.stop() }
  }
  expect(await interleave(Number(process.env['INTERLEAVINGS'] ?? 2_000), openStore)).toBeGreaterThan(0)
}, 900_000)
