/**
 * `npm run bench`: what the product does in a second, beside what this disk and this web server could do at best. The
 * server runs in a process of its own, this one makes the load. Ten minutes; `BENCH_SECONDS=1` takes four.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openWorks } from '../test/support/server'
import { bareReplies, durableRows } from './floors'
import { type Order, planOrders, scarceSlots, signInAll } from './guests'
import { bareStore, callsPerBooking, operations } from './in-process'
import { bookSome, bookings, recordReads, searches, storms, turns } from './over-http'
import { Report } from './report'

const root = resolve(__dirname, '..')
const CALLERS = [1, 16, 64]
const GUESTS = 3000
const STORM_GUESTS = 300
const RECORDS = 500

const floors = async (report: Report, folder: string) => {
  for (const together of CALLERS) {
    await report.row(`durable row, ${together} a commit`, together, durableRows(folder, together))
  }
  const bare = await openWorks('bench/bare-server.ts')
  const server = await bare.start(folder)
  const replies = []
  for (const callers of CALLERS)
    replies.push(await report.row('bare Hono reply', callers, bareReplies(server, callers)))
  await bare.close()
  return replies
}

const main = async () => {
  const report = new Report(root)
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/bench-'))
  const works = await openWorks('local/main.ts', 'large')
  const replies = await floors(report, folder)

  const prepared = works.newFolder()
  const preparing = await works.start(prepared)
  const guests = await signInAll(preparing, GUESTS)
  const orders = await planOrders(preparing, guests)
  await preparing.stop('SIGTERM')
  const copy = () => {
    const into = mkdtempSync(join(folder, 'data-'))
    cpSync(prepared, into, { recursive: true })
    return into
  }

  for (const [i, callers] of CALLERS.entries()) {
    const inOrder = () => turns<Order>(orders)
    const store = await report.row('bare Store, one booking', callers, bareStore(copy(), callers, inOrder()))
    await report.row('operation in process', callers, operations(copy(), callers, inOrder()), store)
    const server = await works.start(copy())
    await report.row('booking over HTTP', callers, bookings(server, callers, inOrder()), store)
    await server.stop('SIGTERM')
    const reading = await works.start(copy())
    const records = await bookSome(reading, RECORDS, inOrder())
    await report.row('record read over HTTP', callers, recordReads(reading, callers, records), replies[i])
    await reading.stop('SIGTERM')
  }

  const rushed = await works.start(copy())
  const crowd = guests.slice(0, STORM_GUESTS)
  await report.row('storm: 300 callers, one place', 50, storms(rushed, crowd, turns(await scarceSlots(rushed))))
  const small = await openWorks('local/main.ts', 'small')
  const smallServer = await small.start()
  const inSmall = await report.row('search and calendar, 120 doctors', 16, searches(smallServer, 16))
  await report.row('search and calendar, 800 doctors', 16, searches(rushed, 16), inSmall)
  await Promise.all([works.close(), small.close()])

  const { answer, background } = await callsPerBooking()
  report.note('')
  report.note(`A booking calls the store ${answer} times before its answer and ${background} times afterwards.`)
  report.save()
  rmSync(folder, { recursive: true, force: true })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
