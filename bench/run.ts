/**
 * `npm run bench`: what the product does in a second, beside what this disk and this web server could do at best. The
 * server runs in a process of its own, this one makes the load. A quarter of an hour; `BENCH_SECONDS=1` takes half of it.
 * `npm run bench -- money` runs one part alone; its report is named after it.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openWorks } from '../test/support/server'
import { bareReplies, durableRows, withBare } from './floors'
import { type Order, planOrders, scarceSlots, signInAll } from './guests'
import { bareStore, callsPerBooking, operations } from './in-process'
import { money } from './money'
import { FULL_PAGE, USUAL_WORDS, bookSome, bookings, recordReads, searches, storms, turns } from './over-http'
import { Report, type Row } from './report'

const root = resolve(__dirname, '..')
const PROGRAM = 'bench/night-main.ts'
const CALLERS = [1, 16, 64]
const GUESTS = 3000
const STORM_GUESTS = 300
const RECORDS = 500

const floors = async (report: Report, folder: string) => {
  for (const together of CALLERS) {
    await report.row(`durable row, ${together} a commit`, together, durableRows(folder, together))
  }
  return withBare(folder, async (server) => {
    const replies: Row[] = []
    for (const callers of CALLERS)
      replies.push(await report.row('bare Hono reply', callers, bareReplies(server, callers)))
    return replies
  })
}

const booking = async (report: Report, folder: string) => {
  const works = await openWorks(PROGRAM, 'large')
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
    await report.row(
      'record read over HTTP',
      callers,
      recordReads(reading, callers, records),
      ...replies.slice(i, i + 1),
    )
    await reading.stop('SIGTERM')
  }

  const rushed = await works.start(copy())
  const crowd = guests.slice(0, STORM_GUESTS)
  await report.row('storm: 300 callers, one place', 50, storms(rushed, crowd, turns(await scarceSlots(rushed))))
  const small = await openWorks(PROGRAM, 'small')
  const smallServer = await small.start()
  for (const [what, words] of Object.entries({
    'search and calendar': USUAL_WORDS,
    'the same, full pages': FULL_PAGE,
  })) {
    const inSmall = await report.row(`${what}, 120 doctors`, 16, searches(smallServer, 16, words))
    await report.row(`${what}, 800 doctors`, 16, searches(rushed, 16, words), inSmall)
  }
  await Promise.all([works.close(), small.close()])

  const { answer, background } = await callsPerBooking()
  report.after('')
  report.after(`A booking calls the store ${answer} times before its answer and ${background} times afterwards.`)
}

const PARTS: Record<string, (report: Report, folder: string) => Promise<void>> = { booking, money }

const main = async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !PARTS[name])
  if (unknown) throw new Error(`no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`)
  const report = new Report(root)
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist/bench-'))
  try {
    for (const [name, run] of Object.entries(PARTS)) {
      if (wanted.length === 0 || wanted.includes(name)) await run(report, folder)
    }
    report.save(wanted.length ? wanted.join('-') : 'latest')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
})
