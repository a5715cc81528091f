import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { sendOnce } from '../../cloudfunctions/adapters/send-once'

/** A rail that closes connections which are not in use, shortly after it promised to keep them for longer. */
const RAIL = `
const server = require('node:http').createServer((asked, answer) => {
  asked.resume()
  asked.on('end', () => answer.end('{}'))
  setTimeout(() => server.closeIdleConnections(), 150)
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
`

let rail: ChildProcess
let url: string
beforeEach(async () => {
  rail = spawn(process.execPath, ['-e', RAIL], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(rail.stdout as NodeJS.EventEmitter, 'data')) as [Buffer]
  url = `http://127.0.0.1:${port.toString().trim()}/`
})
afterEach(async () => {
  rail.kill()
  await once(rail, 'close')
})

const postAtOnce = (count: number) =>
  Promise.all(Array.from({ length: count }, () => sendOnce(url, '{}', { 'content-type': 'application/json' }, 5_000)))

const beBusy = (ms: number) => {
  for (const end = Date.now() + ms; Date.now() < end;);
}

test('no message is lost on connections that the rail closed while this process was busy', async () => {
  await postAtOnce(40)
  beBusy(600)
  expect(new Set((await postAtOnce(40)).map((posted) => JSON.stringify(posted)))).toEqual(new Set(['{"text":"{}"}']))
})
