import type { CloudBase } from '@cloudbase/node-sdk'
import { request } from '@cloudbase/node-sdk/dist/utils/tcbapirequester'
import type { Doors } from '../../kernel/doors'
import { type CloudStorage, cloudPath, cloudbaseBlobs, isMissing, unavailable } from '../files/cloudbase'

const FOLDER = 'arriving'
/** Seconds that the address may be read. */
const READ_SECONDS = 60

/** What the cloud hands out for one POST to its storage (COS PostObject). */
interface PostMetadata {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

type Cloud = CloudStorage & Pick<CloudBase, 'getTempFileURL'>

const askForPost = async (cloud: Cloud, path: string): Promise<PostMetadata> => {
  const { config } = cloud as unknown as { config: unknown }
  const params = { action: 'storage.getUploadMetadata', path, method: 'post' }
  const headers = { 'content-type': 'application/json' }
  const { data } = await request({ config, params, method: 'post', headers })
  return data as PostMetadata
}

/** At most so many bytes of an answer: a storage that cannot count may hold any number. */
const firstBytes = async (response: Response, most: number): Promise<Buffer> => {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  for (let size = 0; reader && size < most;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    size += value.length
  }
  await reader?.cancel()
  return Buffer.concat(parts).subarray(0, most)
}

const addressOf = async (cloud: Cloud, fileID: string) => {
  const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: READ_SECONDS }] })
  const [found] = fileList
  if (found?.code === 'SUCCESS') return encodeURI(found.tempFileURL)
  throw Object.assign(new Error('no address'), { code: found?.code })
}

/**
 * Doors of CloudBase's storage: the client posts to the bucket itself. The bucket neither counts bytes nor keeps our hours, so what lies
 * there is read no further than it may be long, and removed after an hour whether it was taken or not.
 */
export const cloudbaseDoors = (cloud: Cloud): Doors => {
  const blobs = cloudbaseBlobs(cloud, FOLDER)
  return {
    open: async ({ name }) => {
      const path = cloudPath(FOLDER, name)
      const { url, authorization, token, cosFileId } = await askForPost(cloud, path).catch((error: unknown) => {
        throw unavailable(error)
      })
      const signed = { key: path, signature: authorization, 'x-cos-security-token': token }
      return { url, field: 'file', form: { ...signed, 'x-cos-meta-fileid': cosFileId, success_action_status: '200' } }
    },
    read: async (name, most) => {
      const fileID = await blobs.fileIdOf(name)
      try {
        const response = await fetch(await addressOf(cloud, fileID))
        if (response.status === 404) return null
        if (!response.ok) throw new Error(`status ${response.status}`)
        return await firstBytes(response, most + 1)
      } catch (error) {
        if (isMissing(error)) return null
        throw unavailable(error)
      }
    },
    remove: (name) => blobs.remove(name),
  }
}
