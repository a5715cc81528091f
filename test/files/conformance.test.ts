import { randomBytes } from 'node:crypto'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { type Blobs, type Files, createFiles, fileRecords } from '../../cloudfunctions/kernel/files'
import { rotateKeys } from '../../cloudfunctions/kernel/rotate'
import { SealedStore } from '../../cloudfunctions/kernel/sealed-store'
import { Vault } from '../../cloudfunctions/kernel/vault'
import { type Opened, PLACES } from './stores'

const TEST_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const SECRET = 'a-secret-for-tests-that-is-long-enough'

describe.each(PLACES)('%s', (_name, open) => {
  let opened: Opened
  let blobs: Blobs
  let bare: SqliteStore
  let files: Files
  beforeEach(async () => {
    opened = await open()
    blobs = opened.blobs
    bare = new SqliteStore(':memory:')
    files = createFiles(new SealedStore(bare, new Vault(TEST_KEYS, SECRET)), blobs)
  })
  afterEach(async () => {
    bare.close()
    await opened.close()
  })

  describe('bytes', () => {
    test.each([0, 1, 1000, 100_000, 2_000_000])('%i of them come back as they were', async (size) => {
      const bytes = randomBytes(size)
      await blobs.put('file-1', bytes)
      expect((await blobs.read('file-1'))?.equals(bytes)).toBe(true)
      expect((await opened.again().read('file-1'))?.equals(bytes)).toBe(true)
    })

    test('what was never put is nothing, and removing it is no error', async () => {
      expect(await blobs.read('nobody')).toBeNull()
      await expect(blobs.remove('nobody')).resolves.toBeUndefined()
    })

    test('putting again replaces; of many at once one stays whole', async () => {
      await blobs.put('file-1', Buffer.from('old and longer'))
      await blobs.put('file-1', Buffer.from('new'))
      expect(String(await blobs.read('file-1'))).toBe('new')
      const wholes = Array.from({ length: 10 }, (_, n) => Buffer.alloc(5000, n + 1))
      await Promise.all(wholes.map((bytes) => blobs.put('file-1', bytes)))
      const last = await blobs.read('file-1')
      expect(wholes.some((bytes) => last?.equals(bytes))).toBe(true)
    })

    test('what is removed is gone, and only that', async () => {
      await blobs.put('file-1', Buffer.from('a'))
      await blobs.put('file-2', Buffer.from('b'))
      await blobs.remove('file-1')
      expect(await blobs.read('file-1')).toBeNull()
      expect(String(await blobs.read('file-2'))).toBe('b')
    })

    test.each(['../secrets.json', 'a/b', '', '.', 'x'.repeat(81), 'a\u0000'])('%j is no id', async (id) => {
      await expect(blobs.put(id, Buffer.from('a'))).rejects.toThrow(TypeError)
      await expect(blobs.read(id)).rejects.toThrow(TypeError)
      await expect(blobs.remove(id)).rejects.toThrow(TypeError)
    })
  })

  describe('files', () => {
    const picture = { contentType: 'image/jpeg', bytes: Buffer.from('户口本的照片'.repeat(50)) }

    test('a file comes back with what it is', async () => {
      await files.put('file-1', picture)
      expect(await files.read('file-1')).toEqual(picture)
      expect(await bare.get(fileRecords, 'file-1')).toMatchObject({ size: picture.bytes.length })
      expect(await files.read('file-2')).toBeNull()
    })

    test('where it lies nothing of it can be read, nor the key to it in the database', async () => {
      await files.put('file-1', picture)
      expect(opened.raw().length).toBeGreaterThan(picture.bytes.length)
      expect(opened.raw().includes(Buffer.from('户口本'))).toBe(false)
      expect((await bare.get(fileRecords, 'file-1'))?.dataKey).toMatch(/^k1\./)
    })

    test('two files of the same bytes do not look alike', async () => {
      await files.put('file-1', picture)
      const one = opened.raw()
      await files.remove('file-1')
      await files.put('file-2', picture)
      expect(opened.raw().equals(one)).toBe(false)
    })

    test('bytes that were changed or swapped are not given out', async () => {
      await files.put('file-1', picture)
      await files.put('file-2', { ...picture, bytes: Buffer.from('another') })
      await blobs.put('file-2', (await blobs.read('file-1')) as Buffer)
      await expect(files.read('file-2')).rejects.toThrow()
      const bytes = Buffer.from((await blobs.read('file-1')) as Buffer)
      bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40)
      await blobs.put('file-1', bytes)
      await expect(files.read('file-1')).rejects.toThrow()
    })

    test('cut short before its bytes were there: nothing to read, and it can be put again', async () => {
      const dying = createFiles(new SealedStore(bare, new Vault(TEST_KEYS, SECRET)), {
        ...blobs,
        put: () => Promise.reject(new Error('dead')),
      })
      await expect(dying.put('file-1', picture)).rejects.toThrow('dead')
      expect(await files.read('file-1')).toBeNull()
      await files.put('file-1', picture)
      await files.put('file-1', picture)
      expect(await files.read('file-1')).toEqual(picture)
    })

    test('two who put one file at once: it can be read', async () => {
      await Promise.all([files.put('file-1', picture), files.put('file-1', picture), files.put('file-1', picture)])
      expect(await files.read('file-1')).toEqual(picture)
    })

    test('removing takes bytes and key, twice is no error', async () => {
      await files.put('file-1', picture)
      await files.remove('file-1')
      await files.remove('file-1')
      expect(await files.read('file-1')).toBeNull()
      expect(opened.raw()).toHaveLength(0)
      expect(await bare.get(fileRecords, 'file-1')).toBeNull()
    })

    test('after the hospital’s keys were rotated the old one is not needed, and no file was touched', async () => {
      await files.put('file-1', picture)
      const before = opened.raw()
      const newest = `k2:${Buffer.alloc(32, 9).toString('base64')}`
      await rotateKeys(bare, new Vault(`${newest},${TEST_KEYS}`, SECRET), [fileRecords])
      const after = createFiles(new SealedStore(bare, new Vault(newest, SECRET)), opened.again())
      expect(await after.read('file-1')).toEqual(picture)
      expect(opened.raw().equals(before)).toBe(true)
    })
  })
})
