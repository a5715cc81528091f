import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

/** Calls a minute. An address is often a whole hospital or a mobile carrier's gateway, so it may do more. */
const PER_ACCOUNT = 600
const PER_ADDRESS = 6_000

export interface Limited {
  retryAfterSeconds: number
}

/** Counts calls per account and address, and per account and operation where guessing would pay. */
export class Limits {
  private readonly accounts = new RateLimiterMemory({ points: PER_ACCOUNT, duration: 60 })
  private readonly addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: 60 })
  private readonly operations = new Map<string, RateLimiterMemory>()

  /** @param trusts addresses that are not counted as a whole (the machine itself, when it runs its own tests). */
  constructor(private readonly trusts: (address: string) => boolean = () => false) {}

  private guarded(operation: string, perMinute: number): RateLimiterMemory {
    const found = this.operations.get(operation)
    if (found) return found
    const made = new RateLimiterMemory({ points: perMinute, duration: 60, keyPrefix: operation })
    this.operations.set(operation, made)
    return made
  }

  /** Null when the call may go on. */
  async check(call: {
    operation: string
    accountId: string | null
    address: string
    perMinute: number | undefined
    /** Asked again and again by people who wait, thousands of them behind a hospital's one address. */
    followed?: boolean | undefined
  }): Promise<Limited | null> {
    const { operation, accountId, address, perMinute, followed } = call
    const counts: Promise<RateLimiterRes>[] = []
    if (!this.trusts(address)) {
      if (!followed || !accountId) counts.push(this.addresses.consume(address))
      if (accountId) counts.push(this.accounts.consume(accountId))
    }
    if (perMinute) counts.push(this.guarded(operation, perMinute).consume(accountId ?? address))
    try {
      await Promise.all(counts)
      return null
    } catch (refused) {
      return { retryAfterSeconds: Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)) }
    }
  }
}
