import { openCloudDatabase } from '../../../cloudfunctions/adapters/store/cloudbase-database'
import type { CloudDatabase } from '../../../cloudfunctions/adapters/store/cloudbase-terms'
import type { CloudbaseDouble } from './server'

/** The real SDK, pointed at the double. `SILENCE` keeps the SDK's slow-call timer from outliving a failed call. */
export const openDouble = (double: CloudbaseDouble, timeout = 15_000): CloudDatabase => {
  process.env.SILENCE = 'true'
  return openCloudDatabase({
    env: 'double',
    secretId: 'id',
    secretKey: 'key',
    serviceUrl: double.url,
    timeout,
  })
}
