/** `npm run build -- patient weapp`; without words all six. Taro exits 0 on errors, so the output is what counts. */
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { APP_NAMES, type AppName } from '../config/apps'

const root = path.resolve(__dirname, '..')
const PLATFORMS = ['weapp', 'alipay', 'h5'] as const
type Platform = (typeof PLATFORMS)[number]

interface Target {
  app: AppName
  platform: Platform
}

const say = (line: string) => process.stdout.write(`${line}\n`)

function pick<T extends string>(known: readonly T[], word: string | undefined): readonly T[] {
  if (!word) return known
  const found = known.find((name) => name === word)
  if (!found) throw new Error(`Expected one of ${known.join(', ')}, got "${word}"`)
  return [found]
}

function targets([app, platform]: string[]): Target[] {
  const platforms = pick(PLATFORMS, platform)
  return pick(APP_NAMES, app).flatMap((name) => platforms.map((each) => ({ app: name, platform: each })))
}

function taro({ app, platform }: Target): Promise<string> {
  const cli = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const env = { ...process.env, HOSPITAL_APP: app, NODE_ENV: 'production', TARO_ENV: platform }
  const child = spawn(process.execPath, [cli, 'build', '--type', platform], { cwd: root, env })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  return new Promise((resolve) => child.on('close', () => resolve(log)))
}

async function build(target: Target): Promise<boolean> {
  const out = path.join(root, 'dist', target.app, target.platform)
  const label = `${target.app} ${target.platform}`
  const started = Date.now()
  rmSync(out, { recursive: true, force: true })
  say(`${label} …`)
  const log = await taro(target)
  const ok = existsSync(path.join(out, target.platform === 'h5' ? 'index.html' : 'app.js'))
  say(ok ? `${label} ready in ${Math.round((Date.now() - started) / 1000)} s: ${path.relative(root, out)}` : log)
  if (!ok) say(`${label} failed`)
  return ok
}

async function main() {
  let failed = false
  for (const target of targets(process.argv.slice(2))) failed = !(await build(target)) || failed
  process.exit(failed ? 1 : 0)
}

void main()
