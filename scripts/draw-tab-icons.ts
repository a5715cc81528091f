/** Renders the tab bars' icons (81 × 81 PNG, both states) from the line set: `npx tsx scripts/draw-tab-icons.ts`. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'

const root = path.resolve(__dirname, '..')
const SIZE = 81
const STATES = { '': '#5b6b67', '-on': '#17695a' }

/** File name → icon, per app. */
const TABS: Record<string, Record<string, string>> = {
  patient: { home: 'home', find: 'calendar', messages: 'message', me: 'me' },
  companion: { home: 'clock', messages: 'message', me: 'me' },
}

const source = readFileSync(path.join(root, 'src/shared/ui/icon.scss'), 'utf8')

function strokesOf(icon: string): string {
  const found = new RegExp(`'${icon}': '([^']+)'`).exec(source)
  if (!found?.[1]) throw new Error(`no icon "${icon}" in icon.scss`)
  return found[1]
}

const svg = (icon: string, colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1.5 -1.5 27 27" width="${SIZE}" height="${SIZE}" fill="none" stroke="${colour}" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"><path d="${strokesOf(icon)}"/></svg>`

async function draw(page: Page, icon: string, colour: string, file: string) {
  await page.setContent(`<body style="margin:0">${svg(icon, colour)}</body>`)
  await page.screenshot({ path: file, omitBackground: true, clip: { x: 0, y: 0, width: SIZE, height: SIZE } })
}

async function main() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
  for (const [app, icons] of Object.entries(TABS)) {
    const folder = path.join(root, 'src', app, 'assets')
    mkdirSync(folder, { recursive: true })
    for (const [name, icon] of Object.entries(icons)) {
      for (const [state, colour] of Object.entries(STATES)) {
        await draw(page, icon, colour, path.join(folder, `tab-${name}${state}.png`))
      }
    }
  }
  await browser.close()
}

void main()
