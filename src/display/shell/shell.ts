/** How often a screen looks whether there is a newer page. */
const LOOK_MS = 3_600_000

const buildIn = (page: string) => /name="build" content="(\w+)"/.exec(page)?.[1]

/** The server's page; null when it does not answer with one. */
const pageNow = async (): Promise<string | null> => {
  try {
    const response = await fetch(window.location.pathname, { cache: 'no-store' })
    return response.ok ? await response.text() : null
  } catch {
    return null
  }
}

/** Loads the page again only when it is sure to come: a screen without a network must not end as a browser's error page. */
export async function reload(): Promise<void> {
  if ((await pageNow()) !== null) window.location.reload()
}

const own = document.querySelector<HTMLMetaElement>('meta[name=build]')?.content

const renew = async () => {
  const build = buildIn((await pageNow()) ?? '')
  if (build && build !== own) window.location.reload()
}

interface Awake {
  wakeLock?: { request: (type: 'screen') => Promise<unknown> }
}

/** Asks the box not to switch its screen off. Browsers drop the wish whenever the page was hidden. */
const stayAwake = () => {
  if (document.visibilityState !== 'visible') return
  void (navigator as Awake).wakeLock?.request('screen').catch(() => {})
}

/** Keeps the page for a start without a network, takes over newer ones, keeps the screen on. */
export function tendShell(): void {
  if ('serviceWorker' in navigator && window.isSecureContext) {
    navigator.serviceWorker.register('/display/worker.js').catch(() => {})
  }
  setInterval(() => void renew(), LOOK_MS)
  document.addEventListener('visibilitychange', stayAwake)
  stayAwake()
}
