import { Hono } from 'hono'
import { createCallbacks } from '../callbacks'
import { schedule } from '../hospital'
import { runJobs } from '../kernel/jobs'
import { cloudServices } from './cloud'
import { type HttpEvent, replyFrom, requestFrom } from './http-event'

/** Rails wait five seconds for an answer. */
const LOOK_MS = 2_500

const services = cloudServices()
const app = new Hono().route('/callbacks', createCallbacks(services))

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Keeps what a rail tells, then looks into it at once, as far as the rail's patience goes; the timer does the rest. */
export const main = async (event: HttpEvent) => {
  const reply = await replyFrom(await app.fetch(requestFrom(event)))
  if (reply.statusCode < 300) await Promise.race([runJobs(services, schedule), pause(LOOK_MS)])
  return reply
}
