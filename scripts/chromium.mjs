/** Finds a Chromium for the browser tests, or takes Debian's when that is possible. */
import { existsSync } from 'node:fs'
import { run, say } from './setup.mjs'

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const found = () => PLACES.find((place) => place && existsSync(place))

const fromDebian = async () => {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return
  say('installing Chromium and a Chinese font from Debian …')
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei'], quiet)
}

/** The path of a browser, or undefined when none can be had. */
export const chromium = async () => {
  if (!found()) await fromDebian()
  return found()
}
