import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Context, createContext, runInContext } from 'node:vm'
import type { Gateway } from './host'

const root = resolve(__dirname, '../..')
const WAIT_MS = 20_000

/** What the compiled page asked its template to draw: Taro's tree. */
interface Drawn {
  sid?: string
  uid?: string
  /** Text. */
  v?: string
  cl?: string
  cn?: Drawn[]
}

interface PageData {
  root?: Drawn
}

type Handler = (options?: unknown) => void
type PageDefinition = Record<string, Handler> & { data?: PageData }

interface RequestOptions {
  url: string
  data: string | object
  headers?: Record<string, string>
  success?: (reply: { status: number; data: unknown; headers: object }) => void
  fail?: (failure: { error: number; errorMessage: string }) => void
  complete?: () => void
}

const textOf = (drawn: Drawn): string => (drawn.v ?? '') + (drawn.cn ?? []).map(textOf).join(' ')

const every = (drawn: Drawn): Drawn[] => [drawn, ...(drawn.cn ?? []).flatMap(every)]

/** Sets `root.cn.[0].v` as `setData` does. */
const setAt = (data: object, path: string, value: unknown) => {
  const keys = path.replaceAll(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = keys.pop() ?? ''
  let at = data as Record<string, unknown>
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>
  at[last] = value
}

const until = async (check: () => boolean, what: () => string) => {
  for (const end = Date.now() + WAIT_MS; !check(); await pause(20)) {
    if (Date.now() > end) throw new Error(what())
  }
}

export interface AlipayPage {
  text: () => string
  /** All that is drawn, attributes too. */
  drawn: () => string
  /** Taps the innermost element of a class that contains the words. */
  tap: (className: string, words?: string) => Promise<void>
  waitFor: (words: string) => Promise<void>
  until: (check: () => boolean) => Promise<void>
}

export interface AlipayApp {
  /** Where `my.navigateTo` and friends wanted to go, newest last. */
  went: string[]
  open: (path: string, options?: Record<string, string>) => Promise<AlipayPage>
}

const openPage = (definition: PageDefinition, path: string, options: Record<string, string>): AlipayPage => {
  const data: PageData = structuredClone(definition.data ?? {})
  const page = Object.assign(Object.create(null) as PageDefinition, definition, {
    data,
    route: path,
    setData: (change: Record<string, unknown>, done?: () => void) => {
      for (const [key, value] of Object.entries(change)) setAt(data, key, value)
      if (done) setImmediate(done)
    },
  })
  page['onLoad']?.(options)
  page['onReady']?.()
  page['onShow']?.()
  const text = () => (data.root ? textOf(data.root).replaceAll(/\s+/g, ' ') : '')
  const find = (className: string, words: string) =>
    every(data.root ?? {})
      .filter(({ cl, sid }) => sid && cl?.split(' ').includes(className))
      .find((drawn) => textOf(drawn).includes(words))
  return {
    text,
    drawn: () => JSON.stringify(data.root ?? {}),
    waitFor: (words) =>
      until(
        () => text().includes(words),
        () => `"${words}" does not show; the page reads: ${text().slice(0, 400)}`,
      ),
    until: (check) => until(check, () => `it does not come about; the page reads: ${text().slice(-400)}`),
    tap: async (className, words = '') => {
      await until(
        () => Boolean(find(className, words)),
        () => `no ${className} reads "${words}": ${text().slice(0, 400)}`,
      )
      const target = { id: find(className, words)?.sid, dataset: {} }
      page['eh']?.({ type: 'tap', timeStamp: Date.now(), target, currentTarget: target, detail: {} })
    },
  }
}

/** Alipay's modules: each file a function of `require`, all in one context, as its own packer makes them. */
const loader = (context: Context) => {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (file: string): unknown => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const wrap = runInContext(`(function(require,module,exports){${readFileSync(file, 'utf8')}\n})`, context, {
      filename: file,
    }) as (require: (path: string) => unknown, module: object, exports: object) => void
    wrap((path) => load(resolve(dirname(file), path.endsWith('.js') ? path : `${path}.js`)), module, module.exports)
    return module.exports
  }
  return load
}

/** Boots a compiled app (`dist/<app>/alipay`) against a gateway, signed in as this session says. @param more APIs of `my`. */
export const bootAlipay = (
  app: 'patient' | 'companion',
  gateway: Gateway,
  session: object,
  more: object,
): AlipayApp => {
  const dist = join(root, 'dist', app, 'alipay')
  const went: string[] = []
  const storage = new Map<string, unknown>([[`xinglin.${app}.session`, session]])
  const go = ({ url, success }: { url: string; success?: () => void }) => {
    went.push(url)
    success?.()
  }
  const ignored = () => undefined
  const my = {
    request: ({ url, data, headers, success, fail, complete }: RequestOptions) => {
      const body: unknown = typeof data === 'string' ? JSON.parse(data) : data
      gateway
        .post(new URL(url).pathname, body, headers)
        .then(({ status, data: answer }) => success?.({ status, data: answer, headers: {} }))
        .catch((error: Error) => fail?.({ error: 12, errorMessage: error.message }))
        .finally(() => complete?.())
      return { abort: ignored }
    },
    getStorageSync: ({ key }: { key: string }) => ({ data: storage.get(key) ?? null, success: true }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => void storage.set(key, data),
    removeStorageSync: ({ key }: { key: string }) => void storage.delete(key),
    getSystemInfoSync: () => ({
      platform: 'iOS',
      windowWidth: 390,
      windowHeight: 844,
      pixelRatio: 3,
      version: '10.6.0',
    }),
    canIUse: () => true,
    ...{ navigateTo: go, redirectTo: go, switchTab: go, reLaunch: go },
    ...{ onAppShow: ignored, onAppHide: ignored, offAppShow: ignored, onNetworkStatusChange: ignored },
    ...{ showTabBar: ignored, hideTabBar: ignored, setTabBarBadge: ignored, removeTabBarBadge: ignored },
    ...{
      setNavigationBar: ignored,
      showToast: ignored,
      hideToast: ignored,
      showLoading: ignored,
      hideLoading: ignored,
    },
    ...more,
  }
  let defined: PageDefinition = {}
  let launched: { onLaunch?: Handler } = {}
  const context = createContext({
    my,
    navigator: { userAgent: 'AlipayClient' },
    console,
    // The phone is put away at the end of the test; what it still waits for keeps nobody.
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms).unref(),
    setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
    ...{ clearTimeout, clearInterval },
    App: (definition: typeof launched) => (launched = definition),
    Page: (definition: PageDefinition) => (defined = definition),
    Component: ignored,
    getApp: () => launched,
    getCurrentPages: () => [],
  })
  const load = loader(context)
  load(join(dist, 'app.js'))
  launched.onLaunch?.({ path: 'pages/home/index', query: {} })
  return {
    went,
    open: async (path, options = {}) => {
      load(join(dist, `${path}.js`))
      const page = openPage(defined, path, options)
      await until(
        () => page.text() !== '',
        () => `${path} stays empty`,
      )
      return page
    },
  }
}
