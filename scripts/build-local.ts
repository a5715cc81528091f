import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { buildDisplay } from './build-display'

const root = resolve(__dirname, '..')

const bundle = (entry: string, outfile: string) =>
  build({
    entryPoints: [resolve(root, entry)],
    outfile: resolve(root, outfile),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'linked',
    legalComments: 'none',
    logLevel: 'error',
    external: ['@photostructure/sqlite', 'pdfkit', '@silvia-odwyer/photon-node'],
  })

/** The program of the thread that has the database. */
export const buildStoreThread = (outfile: string) =>
  bundle('cloudfunctions/adapters/store/sqlite-thread-main.ts', outfile)

/**
 * `dist/local/main.js`: the embedded cloud in one file, `store-thread.js` beside it; only the database engine, and what
 * draws bills and pictures, stay packages.
 * @param entry another program than the product's, e.g. one of the tests.
 * @param outfile somewhere below the root, so that it finds them.
 */
export const buildLocal = (entry = 'local/main.ts', outfile = 'dist/local/main.js') =>
  Promise.all([bundle(entry, outfile), buildStoreThread(join(dirname(outfile), 'store-thread.js'))])

if (require.main === module) Promise.all([buildLocal(), buildDisplay()]).catch(() => process.exit(1))
