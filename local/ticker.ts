import { Cron } from 'croner'
import { type Schedule, runJobs } from '../cloudfunctions/kernel/jobs'
import { describe } from '../cloudfunctions/kernel/log'
import type { Services } from '../cloudfunctions/kernel/services'

/** Lets several announcements of one moment be delivered together. */
const GATHER_MS = 20

/** Runs the jobs each second, and at once when something was announced. One round at a time. */
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
    this.soon ??= setTimeout(() => {
      this.soon = undefined
      this.round()
    }, GATHER_MS)
  }

  private round() {
    this.running ??= this.drain().finally(() => (this.running = undefined))
  }

  private async drain() {
    try {
      while ((await runJobs(this.services, this.schedule)) > 0);
    } catch (error) {
      this.services.log.error('jobs failed', describe(error))
    }
  }

  /** Finishes the round under way. */
  async stop() {
    this.cron?.stop()
    clearTimeout(this.soon)
    await this.running
  }
}
