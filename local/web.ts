import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const APPS = ['patient', 'companion'] as const
const YEAR_S = 31_536_000

/** Names with a content hash never change; everything else is asked for again. */
const cacheFor = (path: string) =>
  /\.[0-9a-f]{8}\.(js|css)$/.test(path) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache'

/** The screens on the walls: one page for all addresses, and what keeps it. */
const displayPages = (root: string) => {
  const app = new Hono()
  const serve = (name: string) =>
    serveStatic({ root, path: `display/${name}`, onFound: (path, c) => c.header('Cache-Control', cacheFor(path)) })
  app.get('/display', (c) => c.redirect('/display/'))
  app.get('/display/worker.js', serve('worker.js'))
  app.get('/display/*', serve('index.html'))
  return app
}

/** Both apps and the screens as web pages, from their builds. */
export const webPages = (root: string) => {
  const app = new Hono()
  app.get('/', (c) => c.redirect('/patient/'))
  for (const name of APPS) {
    app.get(`/${name}`, (c) => c.redirect(`/${name}/`))
    app.use(
      `/${name}/*`,
      serveStatic({
        root: join(root, name, 'h5'),
        rewriteRequestPath: (path) => path.slice(name.length + 1),
        onFound: (path, c) => c.header('Cache-Control', cacheFor(path)),
      }),
    )
  }
  app.route('/', displayPages(root))
  return app
}
