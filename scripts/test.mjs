/** `npm test`: everything, from a fresh clone too. Words after it go to jest: `npm test -- test/booking`. */
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chromium } from './chromium.mjs'
import { buildApp, install, root, run, say } from './setup.mjs'

const words = process.argv.slice(2)
const jest = (args, env = {}) =>
  run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), ...args], { env: { ...process.env, ...env } })

/** Builds the compiled pages that the mini-program and browser tests open. */
const buildPages = async () => {
  for (const platform of ['weapp', 'h5', 'alipay'])
    await Promise.all(['patient', 'companion'].map((app) => buildApp(app, platform)))
}

try {
  await install()
  if (words.length) process.exit(await jest(words))
  await buildPages()
  const browser = await chromium()
  const projects = ['unit', 'mini', ...(browser ? ['browser'] : [])]
  // Jest leaves a core of a small machine idle unless told.
  const workers = `--maxWorkers=${Math.max(2, cpus().length - 1)}`
  const code = await jest([workers, '--selectProjects', ...projects], browser ? { CHROMIUM: browser } : {})
  if (!browser) say('NOT RUN: the browser tests, for want of a Chromium. Install one, or name it in CHROMIUM.')
  process.exit(code || (browser ? 0 : 1))
} catch (error) {
  say(error.message)
  process.exit(1)
}
