/**
 * Keeps the page itself, so that a screen opens without a network. One page serves all addresses; what a screen showed last it
 * remembers itself (`line/keep.ts`).
 */
interface Served extends Event {
  request: Request
  respondWith: (response: Promise<Response>) => void
}
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Scope {
  addEventListener: ((type: 'fetch', listener: (event: Served) => void) => void) &
    ((type: 'install' | 'activate', listener: (event: Lasting) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}

const scope = self as unknown as Scope
const CACHE = 'xinglin-display'
const SHELL = '/display/'
/** On a bad line the kept page is better than none. */
const PATIENCE_MS = 5_000

const isPage = ({ ok, headers }: Response) => ok && (headers.get('content-type') ?? '').includes('text/html')

const fetchPage = async (request: Request | string): Promise<Response> => {
  const response = await fetch(request)
  if (!isPage(response)) throw new Error('no page')
  const cache = await caches.open(CACHE)
  await cache.put(SHELL, response.clone())
  return response
}

const tooLate = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MS))

const opened = async (request: Request): Promise<Response> => {
  const fresh = fetchPage(request)
  fresh.catch(() => {})
  try {
    return await Promise.race([fresh, tooLate()])
  } catch {
    return (await caches.match(SHELL)) ?? fresh
  }
}

scope.addEventListener('install', (event) => event.waitUntil(fetchPage(SHELL).then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(opened(event.request))
})

export {}
