import { StoreUnavailable } from '../../cloudfunctions/kernel/store'
import { CloudbaseDouble } from '../doubles/cloudbase/server'
import { cloudAt } from './stores'

let double: CloudbaseDouble
beforeEach(async () => {
  double = await CloudbaseDouble.start()
})
afterEach(() => double.stop())

test.each(['drop', { code: 'SYS_ERR' }, { status: 503 }] as const)(
  'an answer %j is not taken for “there is none”',
  async (how) => {
    const blobs = cloudAt(double)
    await blobs.put('file-1', Buffer.from('a'))
    for (const call of [() => blobs.read('file-1'), () => blobs.put('file-1', Buffer.from('b'))]) {
      double.failNext({ when: 'before', how })
      await expect(call()).rejects.toThrow(StoreUnavailable)
    }
    double.failNext({ when: 'before', how })
    await expect(blobs.remove('file-1')).rejects.toThrow(StoreUnavailable)
    expect(String(await blobs.read('file-1'))).toBe('a')
  },
)

test('a bucket that fails is no missing file, and its address is in no error', async () => {
  const blobs = cloudAt(double)
  await blobs.put('file-1', Buffer.from('a'))
  double.storage.failNext()
  const failure = (await blobs.read('file-1').catch((error: unknown) => error)) as Error
  expect(failure).toBeInstanceOf(StoreUnavailable)
  expect(`${failure.message} ${String(failure.cause)} ${failure.stack}`).not.toMatch(/sign=|bucket/)
  double.storage.failNext()
  await expect(blobs.put('file-1', Buffer.from('b'))).rejects.toThrow(StoreUnavailable)
  expect(String(await blobs.read('file-1'))).toBe('a')
})

test('where files lie is asked for once', async () => {
  await cloudAt(double).put('file-1', Buffer.from('a'))
  const fresh = cloudAt(double)
  double.calls.length = 0
  for (let n = 0; n < 3; n += 1) await fresh.read('file-1')
  expect(double.calls.filter((call) => call === 'storage.getUploadMetadata')).toHaveLength(1)
})
