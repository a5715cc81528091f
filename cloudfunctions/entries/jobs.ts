import { startReconciling } from '../billing/public'
import { startCalendar } from '../booking/public'
import { schedule } from '../hospital'
import { runJobs } from '../kernel/jobs'
import { instant } from '../kernel/time'
import { cloudServices } from './cloud'

/** Ends before the next minute's round begins. */
const LONGEST_MS = 45_000

const services = cloudServices()

/** Every minute: delivers announcements, does due work, finishes what a crash cut short. */
export const main = async () => {
  const end = services.clock() + LONGEST_MS
  await startCalendar(services.store, instant(services.clock()))
  await startReconciling(services.store, instant(services.clock()))
  let done = 0
  for (;;) {
    const count = await runJobs(services, schedule)
    done += count
    if (count === 0 || services.clock() > end) break
  }
  services.log.info('jobs', { count: done })
  return { done }
}
