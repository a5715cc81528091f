import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** The embedded cloud, run from its sources as a process of its own. */
export interface Gateway {
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<{ status: number; data: unknown }>
  /** How many milliseconds its time is ahead from now on; only where it was opened with a clock. */
  setAhead: (ms: number) => void
  stop: () => void
}

const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((found, failed) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const port = /localhost:(\d+)\/patient/.exec(said)?.[1]
      if (port) found(Number(port))
    })
    child.once('exit', () => failed(new Error(`the gateway ended: ${said}`)))
  })

/** @param clock whether the test sets the time; else it is the machine's. */
export const openGateway = async ({ clock = false } = {}): Promise<Gateway> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-mini-'))
  const program = clock ? 'test/support/set-clock-main.ts' : 'local/main.ts'
  const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), program], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder },
  })
  const port = await portOf(child)
  return {
    post: (path, body, headers = {}) =>
      new Promise((done, failed) => {
        const call = request({
          port,
          path,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
        })
        call.on('response', (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
          response.on('end', () => done({ status: response.statusCode ?? 0, data: JSON.parse(text) }))
        })
        call.on('error', failed)
        call.end(JSON.stringify(body))
      }),
    setAhead: (ms) => {
      if (!clock) throw new Error('open the gateway with a clock to set the time')
      writeFileSync(join(folder, 'clock.next'), String(ms))
      renameSync(join(folder, 'clock.next'), join(folder, 'clock'))
    },
    stop: () => {
      child.kill('SIGTERM')
      child.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    },
  }
}

interface RequestOptions {
  url: string
  data: unknown
  header: Record<string, string>
  success?: (reply: { statusCode: number; data: unknown; header: object; errMsg: string }) => void
  fail?: (failure: { errMsg: string }) => void
  complete?: () => void
}

interface Rendered {
  dom: HTMLElement
  instance: Record<string, (options?: unknown) => void>
  attach: (parent: Element) => void
  querySelector: (
    selector: string,
  ) => { dom: HTMLElement; dispatchEvent: (name: string, options?: object) => void } | null
  querySelectorAll: (
    selector: string,
  ) => { dom: HTMLElement; dispatchEvent: (name: string, options?: object) => void }[]
}

interface Simulate {
  load: (path: string, name: string, options: object) => string
  render: (id: string) => Rendered
  sleep: (ms: number) => Promise<void>
}

type Globals = Record<string, unknown> & { wx: Record<string, unknown> }

/** A compiled WeChat page, as WeChat's own compiler and component engine render it. */
export interface MiniPage {
  text: () => string
  /** Taps the first element of a class (`.button`) that contains the words. */
  tap: (selector: string, words?: string) => Promise<void>
  input: (selector: string, value: string) => void
  waitFor: (words: string) => Promise<void>
  /** Waits until the app goes to a page. */
  leadsTo: (path: string) => Promise<void>
}

const WAIT_MS = 20_000

const until = async (simulate: Simulate, check: () => boolean, what: () => string) => {
  for (const end = Date.now() + WAIT_MS; !check(); await simulate.sleep(20)) {
    if (Date.now() > end) throw new Error(what())
  }
}

const asPage = (simulate: Simulate, page: Rendered, went: readonly string[]): MiniPage => {
  const text = () => (page.dom.textContent ?? '').replace(/\s+/g, ' ')
  const waitFor = (words: string) =>
    until(
      simulate,
      () => text().includes(words),
      () => `"${words}" does not show; the page reads: ${text().slice(0, 400)}`,
    )
  return {
    text,
    waitFor,
    tap: async (selector, words = '') => {
      const reading = () => page.querySelectorAll(selector).find(({ dom }) => dom.textContent?.includes(words))
      await until(
        simulate,
        () => Boolean(reading()),
        () => `no ${selector} reads "${words}": ${text().slice(0, 400)}`,
      )
      reading()?.dispatchEvent('tap')
    },
    leadsTo: (path) =>
      until(
        simulate,
        () => went.at(-1)?.includes(path) ?? false,
        () => `not at ${path}; the page reads: ${text().slice(0, 400)}`,
      ),
    input: (selector, value) => page.querySelector(selector)?.dispatchEvent('input', { detail: { value } }),
  }
}

/** Where `wx.navigateTo` and friends wanted to go, newest last. */
export interface MiniApp {
  went: string[]
  open: (path: string, options?: Record<string, string>) => Promise<MiniPage>
}

/** Boots a compiled app (`dist/<app>/weapp`) against a gateway, signed in as this session says. */
export const bootApp = (app: 'patient' | 'companion', gateway: Gateway, session: object): MiniApp => {
  const dist = join(root, 'dist', app, 'weapp')
  const globals = globalThis as unknown as Globals
  // Another phone starts with nothing in memory.
  jest.resetModules()
  // It also puts wx, Component and Behavior in place.
  const simulate = jest.requireActual<Simulate>('miniprogram-simulate')
  delete globals.wx['webpackJsonp']
  const went: string[] = []
  const storage = new Map<string, unknown>([[`xinglin.${app}.session`, session]])
  const go = ({ url, success }: { url: string; success?: () => void }) => {
    went.push(url)
    success?.()
    return Promise.resolve()
  }
  Object.assign(globals.wx, {
    request: ({ url, data, header, success, fail, complete }: RequestOptions) => {
      gateway
        .post(new URL(url).pathname, data, header)
        .then(({ status, data: body }) =>
          success?.({ statusCode: status, data: body, header: {}, errMsg: 'request:ok' }),
        )
        .catch((error: Error) => fail?.({ errMsg: error.message }))
        .finally(() => complete?.())
      return { abort: () => {} }
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    ...{ navigateTo: go, redirectTo: go, switchTab: go, reLaunch: go },
  })
  globals['App'] = (definition: { onLaunch?: (options: object) => void }) => {
    globals['__app'] = definition
    definition.onLaunch?.({ path: 'pages/home/index', query: {} })
  }
  globals['getApp'] = () => globals['__app']
  globals['getCurrentPages'] = () => []
  // The simulator knows components only: a page is one whose functions are methods.
  globals['Page'] = (definition: Record<string, unknown>) => {
    const isMethod = ([, value]: [string, unknown]) => typeof value === 'function'
    const methods = Object.fromEntries(Object.entries(definition).filter(isMethod))
    ;(globals['Component'] as (options: object) => void)({ data: definition['data'], methods })
  }
  jest.requireActual(join(dist, 'app.js'))
  return {
    went,
    open: async (path, options = {}) => {
      const id = simulate.load(join(dist, path), 'page', { rootPath: dist, compiler: 'official' })
      const page = simulate.render(id)
      const parent = document.body.appendChild(document.createElement('div'))
      page.attach(parent)
      Object.assign(page.instance, { route: path })
      page.instance['onLoad']?.(options)
      page.instance['onShow']?.()
      page.instance['onReady']?.()
      await until(
        simulate,
        () => Boolean(page.dom.textContent),
        () => `${path} stays empty`,
      )
      return asPage(simulate, page, went)
    },
  }
}
