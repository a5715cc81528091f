import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cloudbaseBlobs } from '../../cloudfunctions/adapters/files/cloudbase'
import { diskBlobs } from '../../cloudfunctions/adapters/files/disk'
import { openCloudbase } from '../../cloudfunctions/adapters/store/cloudbase-database'
import type { Blobs } from '../../cloudfunctions/kernel/files'
import { CloudbaseDouble } from '../doubles/cloudbase/server'

/** Blobs that a test owns. */
export interface Opened {
  blobs: Blobs
  /** Another process that comes to the same place. */
  again: () => Blobs
  /** Everything that lies there, as a thief would read it. */
  raw: () => Buffer
  close: () => Promise<void> | void
}

const onDisk = (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-files-'))
  return Promise.resolve({
    blobs: diskBlobs(folder),
    again: () => diskBlobs(folder),
    raw: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
    close: () => rmSync(folder, { recursive: true }),
  })
}

export const cloudAt = (double: CloudbaseDouble) => {
  process.env.SILENCE = 'true'
  const options = { env: 'double', secretId: 'id', secretKey: 'key', serviceUrl: double.url }
  return cloudbaseBlobs(openCloudbase(options))
}

const inCloud = async (): Promise<Opened> => {
  const double = await CloudbaseDouble.start()
  return {
    blobs: cloudAt(double),
    again: () => cloudAt(double),
    raw: () => Buffer.concat([...double.storage.files.values()]),
    close: () => double.stop(),
  }
}

export const PLACES = [
  ['a folder', onDisk],
  ['the cloud’s file storage', inCloud],
] as const
