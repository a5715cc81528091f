import { mkdirSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from '../../kernel/files'
import { randomId } from '../../kernel/ids'

const ID = /^[\w-]{1,80}$/

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Written whole under another name, and on the disk, before it takes its place. */
const writeWhole = async (path: string, bytes: Buffer) => {
  const draft = `${path}.${randomId()}.draft`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** A new name survives a power cut only when its folder is on the disk as well. */
const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** One file each in one folder. */
export const diskBlobs = (folder: string): Blobs => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new TypeError('not an id of a file')
    return join(folder, id)
  }
  return {
    put: async (id, bytes) => {
      await writeWhole(pathOf(id), bytes)
      await syncFolder(folder)
    },
    read: async (id) => {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async (id) => rm(pathOf(id), { force: true }),
  }
}
