import { type CloudBase, SYMBOL_CURRENT_ENV, init } from '@cloudbase/node-sdk'
import type { CloudDatabase } from './cloudbase-terms'

export interface CloudOptions {
  /** Environment id; inside a function the one it runs in. */
  env?: string
  secretId?: string
  secretKey?: string
  /** Where the wire protocol is spoken, when not in the cloud itself: `http://127.0.0.1:<port>/admin`. */
  serviceUrl?: string
  /** Milliseconds until an answer is given up, which leaves the outcome unknown; 15 000 unless told. */
  timeout?: number
}

/**
 * Opens the cloud's environment for a composition root. Inside a function the platform's credentials are read anew for
 * every call; anywhere else they must be given, since the SDK ends the process when it finds none.
 */
export const openCloudbase = (options: CloudOptions): CloudBase => {
  const given = options.secretId && options.secretKey
  const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, CLOUDBASE_APIKEY } = process.env
  if (!given && !CLOUDBASE_APIKEY && !(TENCENTCLOUD_SECRETID && TENCENTCLOUD_SECRETKEY))
    throw new Error('CloudBase needs secretId and secretKey: outside the cloud set SECRET_ID and SECRET_KEY')
  // Otherwise the SDK looks for the cloud's metadata service before each call, for 60 ms.
  if (options.serviceUrl) process.env.TENCENTCLOUD ??= 'true'
  return init({ ...options, env: options.env ?? SYMBOL_CURRENT_ENV })
}

/** Its document database. */
export const openCloudDatabase = (options: CloudOptions): CloudDatabase => openCloudbase(options).database()
