import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { interleave } from './interleavings'

test('2,000 interleavings of real operations on the embedded store', async () => {
  const openStore = () => {
    const store = new SqliteStore(':memory:')
    return Promise.resolve({ store, close: () => Promise.resolve(store.close()) })
  }
  expect(await interleave(Number(process.env['INTERLEAVINGS'] ?? 2_000), openStore)).toBeGreaterThan(0)
}, 600_000)
