import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { type Server, type Works, openWorks } from '../support/server'

const PHONE = { width: 390, height: 844 }
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
const SHOTS = process.env['SHOTS']

/** The embedded cloud with the built web pages, and a browser to look at them. */
export interface Stage {
  server: Server
  /** A phone of its own: nobody signed in, nothing remembered. */
  openPhone: (options?: { elder?: boolean; width?: number; height?: number }) => Promise<Phone>
  close: () => Promise<void>
}

/** What a person does with a phone. */
export interface Phone {
  page: Page
  open: (app: 'patient' | 'companion', path?: string) => Promise<void>
  /** Taps what reads so on the page that shows. */
  tap: (words: string | RegExp) => Promise<void>
  type: (placeholder: string | RegExp, words: string) => Promise<void>
  /** Waits until it can be read on the page that shows. */
  sees: (words: string | RegExp) => Promise<void>
  signIn: (name: string) => Promise<void>
  /** Keeps a picture, when SHOTS names a folder. */
  shot: (name: string) => Promise<void>
  /** Errors of the page so far. */
  troubles: string[]
  close: () => Promise<void>
}

/** Taro keeps the pages below in the document, hidden. */
const shown = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true')

const phoneIn = async (context: BrowserContext, url: string, elder: boolean): Promise<Phone> => {
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) troubles.push(message.text())
  })
  const phone: Phone = {
    page,
    troubles,
    open: async (app, path = '') => {
      await page.goto(`${url}/${app}/#/${path}`)
    },
    tap: (words) => shown(page, words).last().click(),
    type: async (placeholder, words) => {
      await page.getByPlaceholder(placeholder).locator('visible=true').last().fill(words)
    },
    sees: (words) => shown(page, words).last().waitFor({ state: 'visible' }),
    signIn: async (name) => {
      await phone.open('patient', 'pages/sign-in/index')
      await phone.type(/王小明/, name)
      await page.locator('.button:visible', { hasText: '登录' }).first().click()
      await phone.sees(name)
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

export const openStage = async (): Promise<Stage> => {
  const works: Works = await openWorks()
  const server = await works.start(undefined, { WEB_ROOT: resolve(__dirname, '../../dist') })
  const browser: Browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
  })
  return {
    server,
    openPhone: async ({ elder = false, width = PHONE.width, height = PHONE.height } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      context.setDefaultTimeout(15_000)
      return phoneIn(context, server.url, elder)
    },
    close: async () => {
      await browser.close()
      await works.close()
    },
  }
}
