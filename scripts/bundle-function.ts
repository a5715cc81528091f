import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Makes `<folder>/<name>/index.js`: one CommonJS file, since a cold start pays for every module it has to find. */
export const bundleFunction = async (unit: Pick<FunctionUnit, 'name' | 'entry'>, folder: string): Promise<Bundled> => {
  const out = join(folder, unit.name)
  const outfile = join(out, 'index.js')
  const { metafile } = await build({
    entryPoints: [unit.entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    plugins: [withoutUnused],
  })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'package.json'), `${JSON.stringify({ name: unit.name, private: true, main: 'index.js' })}\n`)
  const [output] = Object.values(metafile.outputs)
  return { file: outfile, bytes: output?.bytes ?? 0, packages: sizesByPackage(output?.inputs ?? {}) }
}
