import { Refusal } from '../kernel/refusal'
import type { Services } from '../kernel/services'
import { secondFactors } from './collections'
import { showCode } from './second-factor'

interface Proof {
  accountId: string
  code: string | undefined
  /** What this command is called, so that it finds its own doing when it runs again. */
  by: string
  now: string
}

/** That it is he: by his second factor where one is set; demo staff without one by the call alone. @returns how. */
export const proveInPerson = async (services: Services, { accountId, code, by, now }: Proof) => {
  const isSet = (await services.store.get(secondFactors, accountId))?.state === 'set'
  if (!isSet && !services.demo) throw new Refusal('SECOND_FACTOR_NOT_SET')
  if (!isSet) return 'demo' as const
  if (!code) throw new Refusal('SECOND_FACTOR_NEEDED', { field: 'code' })
  return (await showCode(services, { accountId, code, by, now, recovery: [] })).method
}
