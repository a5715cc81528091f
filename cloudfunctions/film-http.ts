import { Hono } from 'hono'
import { readPlaylist } from './gathering/playlist'
import type { FilmGrant } from './kernel/links'
import type { Services } from './kernel/services'
import { NOTHING_RUNS, SAFELY, fromAnywhere, refuse, refuseLink } from './links-http'

type Grant = FilmGrant & { exp: number } & Record<string, string | number>

const ENDING = '.m3u8'
const HEADERS = { ...SAFELY, 'content-type': 'application/vnd.apple.mpegurl', 'content-security-policy': NOTHING_RUNS }

/** `GET /files/film/<token>.m3u8`: a gathering's picture as it is listed now, to whoever has the address. The address is in no log. */
export const createFilmPages = ({ store, links, clock }: Services) => {
  const app = new Hono()
  app.use('*', fromAnywhere())
  app.get('/:name{.+\\.m3u8}', async (c) => {
    const token = c.req.param('name').slice(0, -ENDING.length)
    const grant = await links.read<Grant>('playlist', token, clock())
    if (grant === 'unknown' || grant === 'late') return refuseLink(c, grant)
    const text = await readPlaylist({ store, links }, grant, clock())
    return text === null ? refuse(c, 404, 'FILM_GONE', '没有可看的画面') : c.body(text, 200, HEADERS)
  })
  return app
}
