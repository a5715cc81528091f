/** Size budgets of DESIGN §6 on what was built; prints a table and exits 1 when something is over. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { APP_NAMES, type AppName } from '../config/apps'

const root = path.resolve(__dirname, '..')
const KB = 1024
const LIMITS = { main: 600 * KB, sub: 500 * KB, firstLoad: 300 * KB, screen: 80 * KB }
const HOME = 'pages/home/index'

interface Line {
  what: string
  bytes: number
  limit: number
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  )

const sizeOf = (folder: string, files: string[]) =>
  files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)

function weapp(app: AppName): Line[] {
  const folder = path.join(root, 'dist', app, 'weapp')
  const config = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (config.subPackages ?? []).map((each) => each.root)
  const files = filesIn(folder)
  const within = (name: string, sub: string) => name.startsWith(`${sub}${path.sep}`)
  const main = files.filter((name) => !roots.some((sub) => within(name, sub)))
  const line = (what: string, names: string[], limit: number): Line => ({
    what: `${app} weapp ${what}`,
    bytes: sizeOf(folder, names),
    limit,
  })
  const subs = roots.map((sub) =>
    line(
      sub,
      files.filter((name) => within(name, sub)),
      LIMITS.sub,
    ),
  )
  return [line('main package', main, LIMITS.main), ...subs]
}

/** The chunks that the home route loads, by webpack's own table in the entry. */
function homeChunks(entry: string): string[] {
  const route = new RegExp(`"?path"?:"${HOME}","?load"?:(.*?)bind`, 's').exec(entry)?.[1]
  if (!route) throw new Error(`no route ${HOME} in the H5 entry`)
  const ids = [...route.matchAll(/\.e\((\d+)\)/g)].map((found) => found[1] ?? '')
  // The table of names is written as a question where there is one name, as an object where there are several.
  return ids.map((id) => new RegExp(`(?:\\(${id}===\\w+\\?|[{,]"?${id}"?:)"([\\w-]+)"`).exec(entry)?.[1] ?? id)
}

function h5(app: AppName): Line[] {
  const folder = path.join(root, 'dist', app, 'h5')
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const referenced = [...html.matchAll(/(?:src|href)="[^"]*?\/((?:js|css)\/[^"]+)"/g)].map((found) => found[1] ?? '')
  const scripts = referenced.filter((name) => name.endsWith('.js'))
  const entry = scripts.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
  const chunks = homeChunks(entry)
  const lazy = filesIn(folder).filter((name) =>
    chunks.some((chunk) => /^(js|css)/.test(name) && path.basename(name).startsWith(`${chunk}.`)),
  )
  const names = [...new Set([...referenced, ...lazy])]
  const bytes = names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length, 0)
  return [{ what: `${app} h5 first load, gzipped`, bytes, limit: LIMITS.firstLoad }]
}

/** The page of the screens on the walls, which has all in it. */
function screen(): Line[] {
  const page = path.join(root, 'dist/display/index.html')
  if (!existsSync(page)) return []
  return [{ what: 'display, gzipped', bytes: gzipSync(readFileSync(page)).length, limit: LIMITS.screen }]
}

const built = (app: AppName, platform: string, file: string) => existsSync(path.join(root, 'dist', app, platform, file))

const lines = [
  ...APP_NAMES.flatMap((app) => [
    ...(built(app, 'weapp', 'app.json') ? weapp(app) : []),
    ...(built(app, 'h5', 'index.html') ? h5(app) : []),
  ]),
  ...screen(),
]

const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`.padStart(10)
for (const { what, bytes, limit } of lines) {
  process.stdout.write(`${bytes > limit ? 'OVER' : 'ok  '} ${what.padEnd(40)}${kb(bytes)} of${kb(limit)}\n`)
}
if (!lines.length) process.stdout.write('nothing built yet: npm run build\n')
process.exit(!lines.length || lines.some(({ bytes, limit }) => bytes > limit) ? 1 : 0)
