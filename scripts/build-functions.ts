/** `npx tsx scripts/build-functions.ts`: the function bundles and `dist/cloudbaserc.json`, ready for `tcb fn deploy`. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { functions } from '../cloudfunctions/functions'
import { bundleFunction } from './bundle-function'
import { cloudbasercFor } from './cloudbaserc'

const root = resolve(__dirname, '..')
const dist = join(root, 'dist')

const say = (line: string) => process.stdout.write(`${line}\n`)
const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`

const main = async () => {
  process.chdir(root)
  const missing = functions.filter(({ entry }) => !existsSync(entry))
  if (missing.length) throw new Error(`no such entry: ${missing.map(({ entry }) => entry).join(', ')}`)
  const out = join(dist, 'cloudfunctions')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const unit of functions) {
    const { bytes, packages } = await bundleFunction(unit, out)
    const largest = packages.slice(0, 5).map(([name, size]) => `${name} ${kilobytes(size)}`)
    say(`${unit.name} ${kilobytes(bytes)}${unit.httpPath ? ` at ${unit.httpPath}` : ''}: ${largest.join(', ')}`)
  }
  writeFileSync(join(dist, 'cloudbaserc.json'), `${JSON.stringify(cloudbasercFor(functions), null, 2)}\n`)
  say('dist/cloudbaserc.json')
}

main().catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
