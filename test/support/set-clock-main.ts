/** The embedded cloud by a clock that a test sets: `clock` in the data folder says how many milliseconds it is ahead. */
import { readFileSync } from 'node:fs'
import { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { serveCloud } from '../../local/serve'

const file = join(process.env['DATA_DIR'] ?? '.data', 'clock')

const aheadMs = () => {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

const clock = () => Date.now() + aheadMs()

/** Every answer tells the time, too, and pages go by it. */
const { writeHead } = ServerResponse.prototype
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...head: Parameters<typeof writeHead>) {
  this.setHeader('date', new Date(clock()).toUTCString())
  return writeHead.apply(this, head)
} as typeof writeHead

serveCloud({ clock })
