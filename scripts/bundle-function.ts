import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import type { FunctionUnit } from '../cloudfunctions/functions'

/** Parts of the CloudBase SDK that it loads at once and needs only for its AI, data models and rdb(), which we do not use. */
const UNUSED = ['@cloudbase/ai', '@cloudbase/app', '@cloudbase/wx-cloud-client-sdk', 'web-streams-polyfill']

const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${UNUSED.join('|')})$`)
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
  },
}

const SHIPPED = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'error',
} as const

/** What only a bill needs lies in a file of its own, so that a cold start does not read it. */
const withPdfBeside: Plugin = {
  name: 'with-pdf-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^pdfkit$/ }, () => ({ path: './pdfkit.js', external: true }))
  },
}

const PHOTON = '@silvia-odwyer/photon-node'

/** What draws pictures is two megabytes that hardly any call needs. */
const withPhotonBeside: Plugin = {
  name: 'with-photon-beside',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${PHOTON}$`) }, () => ({ path: './photon.js', external: true }))
  },
}

/** `photon.js`, and its program where it looks for it. */
const putPhotonBeside = (out: string) => {
  const main = require.resolve(PHOTON)
  cpSync(main, join(out, 'photon.js'))
  cpSync(join(dirname(main), 'photon_rs_bg.wasm'), join(out, 'photon_rs_bg.wasm'))
}

/** One weight of every subset, and the bold of the main one, for headings. */
const DRAWN = /-400-normal\.woff$|-chinese-simplified-700-normal\.woff$/

/** `pdfkit.js` and `fonts/`, where `billing/bill-fonts.ts` looks for them. */
const putPdfBeside = async (out: string) => {
  await build({ ...SHIPPED, entryPoints: [require.resolve('pdfkit')], outfile: join(out, 'pdfkit.js') })
  const fonts = dirname(require.resolve('@fontsource/noto-sans-sc/unicode.json'))
  cpSync(join(fonts, 'unicode.json'), join(out, 'fonts/unicode.json'))
  for (const name of readdirSync(join(fonts, 'files')).filter((each) => DRAWN.test(each)))
    cpSync(join(fonts, 'files', name), join(out, 'fonts/files', name))
}

/** What went into a bundle, largest first. */
export interface Bundled {
  file: string
  bytes: number
  packages: [name: string, bytes: number][]
}

const packageOf = (input: string) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(input)?.[1] ?? 'xinglin'

const sizesByPackage = (inputs: Record<string, { bytesInOutput: number }>): Bundled['packages'] => {
  const sizes = new Map<string, number>()
  for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
    const name = packageOf(input)
    sizes.set(name, (sizes.get(name) ?? 0) + bytesInOutput)
  }
  return [...sizes].sort(([, a], [, b]) => b - a)
}

/**
 * Makes `<folder>/<name>/index.js`: one CommonJS file, since a cold start pays for every module it has to find. Where it draws
 * bills or pictures, what they need lies beside.
 */
export const bundleFunction = async (unit: Pick<FunctionUnit, 'name' | 'entry'>, folder: string): Promise<Bundled> => {
  const out = join(folder, unit.name)
  const outfile = join(out, 'index.js')
  const { metafile } = await build({
    ...SHIPPED,
    entryPoints: [unit.entry],
    outfile,
    metafile: true,
    plugins: [withoutUnused, withPdfBeside, withPhotonBeside],
  })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name: unit.name, private: true, main: 'index.js' })}\n`)
  const [output] = Object.values(metafile.outputs)
  if (output?.imports.some(({ path }) => path === './pdfkit.js')) await putPdfBeside(out)
  if (output?.imports.some(({ path }) => path === './photon.js')) putPhotonBeside(out)
  return { file: outfile, bytes: output?.bytes ?? 0, packages: sizesByPackage(output?.inputs ?? {}) }
}
