import { resolve } from 'node:path'
import { build } from 'esbuild'

const root = resolve(__dirname, '..')

/** `dist/local/main.js`: the embedded cloud in one file; only the database engine stays a package. */
export const buildLocal = () =>
  build({
    entryPoints: [resolve(root, 'local/main.ts')],
    outfile: resolve(root, 'dist/local/main.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'error',
    external: ['@photostructure/sqlite'],
  })

if (require.main === module) buildLocal().catch(() => process.exit(1))
