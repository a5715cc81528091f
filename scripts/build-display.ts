/** `dist/display/`: the screens on the walls. One page with all that it needs in it, so that a box has it whole or not at all. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BuildOptions, build } from 'esbuild'

const root = resolve(__dirname, '..')
const source = (name: string) => resolve(root, 'src/display', name)

/** Boxes behind screens are seldom updated: Chromium of early 2018. */
const SHARED: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  target: 'chrome64',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'error',
  outdir: resolve(root, 'dist/display'),
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** The text of each output, by its ending. */
const bundle = async (entry: string, more: BuildOptions = {}) => {
  const { outputFiles = [] } = await build({ ...SHARED, ...more, entryPoints: [source(entry)] })
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

/** In one step, so that nobody is served half a file. */
const put = (folder: string, name: string, text: string) => {
  writeFileSync(join(folder, `${name}.next`), text)
  renameSync(join(folder, `${name}.next`), join(folder, name))
}

/** @param folder where `index.html` and `worker.js` go. */
export const buildDisplay = async (folder = resolve(root, 'dist/display')) => {
  const page = await bundle('index.tsx', { jsx: 'automatic', loader: { '.scss': 'css' } })
  const worker = await bundle('shell/worker/index.ts')
  // A script inside a page ends at its first end tag, wherever that stands.
  const script = page.script.replace(/<\/script/gi, '<\\/script')
  const all = page.script + page.style + worker.script
  const number = createHash('sha256').update(all).digest('hex').slice(0, 12)
  const parts: Record<string, string> = { BUILD: number, STYLE: page.style, SCRIPT: script }
  const html = readFileSync(source('index.html'), 'utf8').replace(
    /%(BUILD|STYLE|SCRIPT)%/g,
    (_, part: string) => parts[part] ?? '',
  )
  mkdirSync(folder, { recursive: true })
  put(folder, 'index.html', html)
  put(folder, 'worker.js', worker.script)
}

if (require.main === module) buildDisplay().catch(() => process.exit(1))
