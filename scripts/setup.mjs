/** What both commands need first: Node 20, the packages of the lock file, and the builds that are out of date. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const say = (line) => process.stdout.write(`${line}\n`)

/** Runs a command in the project; resolves with its exit code. */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', () => done(127))
    child.on('close', (code) => done(code ?? 1))
  })

const must = async (what, command, args, options) => {
  const started = Date.now()
  say(`${what} …`)
  if ((await run(command, args, options)) !== 0) throw new Error(`${what}: failed`)
  say(`${what}: ${Math.round((Date.now() - started) / 1000)} s`)
}

export const tsx = (script, args = [], env = {}) =>
  run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), script, ...args], {
    env: { ...process.env, ...env },
  })

const filesUnder = (path) => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

const hashOf = (files) => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Runs `make` unless the stamp says that it was run on just these files. */
const unlessFresh = async (stamp, files, make) => {
  const file = join(root, stamp)
  const hash = hashOf(files)
  if (existsSync(file) && readFileSync(file, 'utf8') === hash) return
  rmSync(file, { force: true })
  await make()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}

const checkNode = () => {
  if (Number(process.versions.node.split('.')[0]) < 20)
    throw new Error(`Node 20 or later is needed, this is ${process.version}`)
}

/** `npm ci` when the lock file changed. No package needs its install script. */
export const install = async () => {
  checkNode()
  const lock = join(root, 'package-lock.json')
  await unlessFresh('node_modules/.xinglin-installed', [lock], () =>
    must('installing packages (a minute or two)', 'npm', [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]),
  )
}

/** Builds an app for a platform when its sources changed. */
export const buildApp = async (app, platform) => {
  const config = ['package-lock.json', 'babel.config.js', 'tsconfig.json'].map((name) => join(root, name))
  const sources = [`src/${app}`, 'src/shared', 'types', 'config'].flatMap(filesUnder)
  await unlessFresh(`dist/.built/${app}-${platform}`, [...config, ...sources], () =>
    must(`building ${app} for ${platform}`, process.execPath, [
      join(root, 'node_modules/tsx/dist/cli.mjs'),
      'scripts/build.ts',
      app,
      platform,
    ]),
  )
}

export const buildServer = async () => {
  if ((await tsx('scripts/build-local.ts')) !== 0) throw new Error('building the embedded cloud: failed')
}
