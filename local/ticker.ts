import { setTimeout as pause } from 'node:timers/promises'
import { Cron } from 'croner'
import { type Schedule, runAnnouncements, runJobs } from '../cloudfunctions/kernel/jobs'
import { describe } from '../cloudfunctions/kernel/log'
import type { Services } from '../cloudfunctions/kernel/services'

/** How long nobody must have announced anything for it to count as quiet. */
const QUIET_MS = 20
/** How long callers have the floor between two rounds, while they keep coming. */
const CALLERS_MS = 50
/** Meanwhile only announcements are handed on between two looks at everything that may be due: each asks some fifty questions. */
const EVERYTHING_MS = 1000

/**
 * Runs the jobs each second, and when something was announced as soon as it is quiet: callers go first, but nothing waits
 * for quiet longer than until the next second. One round at a time.
 */
export class Ticker {
  private cron: Cron | undefined
  private soon: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined

  constructor(
    private readonly services: Services,
    private readonly schedule: Schedule,
  ) {}

  /** Does what is overdue, before anybody is let in. */
  catchUp() {
    return this.drain()
  }

  start() {
    this.cron = new Cron('* * * * * *', () => this.round())
  }

  /** Something was announced. */
  readonly wake = () => {
    if (this.soon) return void this.soon.refresh()
    this.soon = setTimeout(() => this.round(), QUIET_MS)
  }

  private round() {
    clearTimeout(this.soon)
    this.soon = undefined
    this.running ??= this.drain().finally(() => (this.running = undefined))
  }

  /** Until a look at everything finds nothing. */
  private async drain() {
    const { services, schedule } = this
    try {
      for (let done = false, next = 0; !done;) {
        const whole = !this.soon || performance.now() >= next
        if (whole) next = performance.now() + EVERYTHING_MS
        const count = await (whole ? runJobs : runAnnouncements)(services, schedule)
        done = whole && count === 0
        if (!done) await pause(this.soon ? CALLERS_MS : 0)
      }
    } catch (error) {
      services.log.error('jobs failed', describe(error))
    }
  }

  /** Finishes the round under way. */
  async stop() {
    this.cron?.stop()
    clearTimeout(this.soon)
    await this.running
  }
}
