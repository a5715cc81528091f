import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type Page, type Request, chromium } from 'playwright-core'
import { hearTime } from '@/shared/server-time'
import { type Server, openWorks, setClock } from '../support/server'
import type { Ask } from '../support/visits'

const PHONE = { width: 390, height: 844 }
/** The camera and the microphone are Chromium's own pretence, and it lets pages use them. */
const PRETENDED = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...PRETENDED,
]
const SHOTS = process.env['SHOTS']
/** For one step; a small machine may be building something else. */
const STEP_MS = 30_000

/** The embedded cloud with the built web pages, and a browser to look at them. */
export interface Stage {
  server: Server
  ask: Ask
  /** A phone of its own: nobody signed in, nothing remembered. */
  openPhone: (options?: { elder?: boolean; width?: number; height?: number }) => Promise<Phone>
  /** The hospital's and every phone's time from now on; it goes on from there. */
  setNow: (at: string) => Promise<void>
  /** The time at the hospital, in milliseconds. */
  now: () => number
  close: () => Promise<void>
}

/** What a person does with a phone. */
export interface Phone {
  page: Page
  /** Goes to a page and waits until it is the one that shows. */
  open: (app: 'patient' | 'companion', path?: string) => Promise<void>
  /** Taps what reads so on the page that shows. */
  tap: (words: string | RegExp) => Promise<void>
  /** Taps what a screen reader calls so. */
  tapLabel: (label: string | RegExp) => Promise<void>
  type: (placeholder: string | RegExp, words: string) => Promise<void>
  /** Waits until it can be read on the page that shows. */
  sees: (words: string | RegExp) => Promise<void>
  signIn: (name: string) => Promise<void>
  /** Chooses who one is among the demo hospital's staff. */
  signInStaff: (name: string) => Promise<void>
  /** Waits until nothing is under way and nothing moves any more. */
  rests: () => Promise<void>
  /** Keeps a picture, when SHOTS names a folder. */
  shot: (name: string) => Promise<void>
  /** Errors of the page so far. */
  troubles: string[]
  close: () => Promise<void>
}

/** Taro keeps the pages below in the document, hidden. */
const shown = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true')

const STILL_MS = 200

/** Resolves when the document has not changed for a moment. */
const standsStill = (page: Page) =>
  page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        const finish = () => {
          observer.disconnect()
          done()
        }
        let timer = setTimeout(finish, quiet)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(finish, quiet)
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    STILL_MS,
  )

/** A call that the server keeps until something changes: the page rests meanwhile. */
const letsWait = (request: Request) => /"wait":[1-9]/.test(request.postData() ?? '')

/** How many requests of the page have no answer yet. */
const countUnanswered = (page: Page) => {
  const unanswered = new Set<Request>()
  const answered = (request: Request) => unanswered.delete(request)
  page.on('request', (request) => void (letsWait(request) || unanswered.add(request)))
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return () => unanswered.size
}

const readingOn = async (page: Page) => (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 600)

const phoneIn = async (context: BrowserContext, url: string, elder: boolean): Promise<Phone> => {
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) troubles.push(message.text())
  })
  const unanswered = countUnanswered(page)
  const phone: Phone = {
    page,
    troubles,
    open: async (app, path = 'pages/home/index') => {
      await page.goto(`${url}/${app}/#/${path}`)
      const [route] = path.split('?')
      await page.locator(`.taro_page[id^="/${route}"]:visible`).last().waitFor()
    },
    tap: (words) => shown(page, words).last().click(),
    tapLabel: (label) => page.getByRole('button', { name: label }).locator('visible=true').last().click(),
    type: async (placeholder, words) => {
      // Taro's own element around it has the words, too, and is there first.
      const inputs = page.getByPlaceholder(placeholder).and(page.locator('input, textarea'))
      await inputs.locator('visible=true').last().fill(words)
    },
    sees: (words) =>
      shown(page, words)
        .last()
        .waitFor()
        .catch(async (cause: unknown) => {
          throw new Error(`"${words}" does not show; the page reads: ${await readingOn(page)}`, { cause })
        }),
    signIn: async (name) => {
      await phone.open('patient', 'pages/sign-in/index')
      await phone.type(/王小明/, name)
      await page.locator('.button:visible', { hasText: '登录' }).first().click()
      await phone.sees(name)
    },
    signInStaff: async (name) => {
      await phone.open('companion')
      await phone.tap(name)
      await phone.sees(`${name}，您好`)
    },
    rests: async () => {
      for (const end = Date.now() + STEP_MS; Date.now() < end;) {
        await standsStill(page)
        if (!unanswered()) return
      }
      throw new Error(`the page does not come to rest; it reads: ${await readingOn(page)}`)
    },
    shot: async (name) => {
      if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) })
    },
    close: () => context.close(),
  }
  if (elder) {
    await context.addInitScript(() => {
      for (const app of ['patient', 'companion']) localStorage.setItem(`xinglin.${app}.elder`, '{"data":"on"}')
    })
  }
  return phone
}

const DAY_MS = 86_400_000

/** Five in the morning at the hospital, not yet gone by: no clinic has begun, and none is so near that it cannot be cancelled. */
const nextEarlyMorning = () => {
  const morning = Date.parse(`${new Date().toISOString().slice(0, 10)}T05:00:00+08:00`)
  return morning + Math.ceil((Date.now() - morning) / DAY_MS) * DAY_MS
}

/** The hospital and its phones at five in the morning, whenever the tests run. */
export const openStage = async (): Promise<Stage> => {
  let aheadMs = 0
  /** The test, too, reckons its days by the hospital's clock, as pages do. */
  const moveTo = (at: number) => {
    aheadMs = at - Date.now()
    hearTime(new Date(at).toUTCString())
  }
  moveTo(nextEarlyMorning())
  const works = await openWorks('test/support/set-clock-main.ts', 'small', aheadMs)
  const server = await works.start(undefined, { WEB_ROOT: resolve(__dirname, '../../dist') })
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  return {
    server,
    ask: async (operation, input, token) => (await server.call(operation, input, token)).body,
    openPhone: async ({ elder = false, width = PHONE.width, height = PHONE.height } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      context.setDefaultTimeout(STEP_MS)
      await context.clock.install({ time: Date.now() + aheadMs })
      return phoneIn(context, server.url, elder)
    },
    setNow: async (at) => {
      moveTo(Date.parse(at))
      setClock(server.folder, aheadMs)
      await Promise.all(browser.contexts().map((context) => context.clock.setSystemTime(at)))
    },
    now: () => Date.now() + aheadMs,
    close: async () => {
      await browser.close()
      await works.close()
    },
  }
}
