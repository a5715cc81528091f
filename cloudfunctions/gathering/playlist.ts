import type { FilmGrant } from '../kernel/links'
import type { Services } from '../kernel/services'
import type { Store } from '../kernel/store'
import { instant } from '../kernel/time'
import { mayBring } from './air'
import { type Listed, type Piece, films, gatherings, pieces } from './collections'
import { breaksAfter, targetOf } from './film'
import { type Playlist, playlistText } from './playlist-text'

const PAGE = 1000

type Reach = Pick<Services, 'store' | 'links'>

const allPieces = async (store: Store, gatheringId: string): Promise<Piece[]> => {
  const order = { field: 'place' as const, direction: 'asc' as const }
  const found: Piece[] = []
  for (let after: { value: number; id: string } | undefined; ;) {
    const page = await store.find(pieces, { gatheringId }, { order, limit: PAGE, after })
    found.push(...page)
    const last = page.length === PAGE ? page.at(-1) : undefined
    if (!last) return found
    after = { value: last.place, id: last.id }
  }
}

/** Those of runs that have a head, with their gaps. */
const inOrder = (found: readonly Piece[]): Listed[] => {
  const heads = new Map(found.filter(({ part }) => part === 0).map(({ run, fileId }) => [run, fileId]))
  const stretches = found.flatMap(({ run, part, seconds, fileId }) => {
    const headId = heads.get(run)
    return part > 0 && headId ? [{ run, part, seconds, fileId, headId }] : []
  })
  return stretches.map((piece, n) => ({ ...piece, breaks: breaksAfter(stretches[n - 1], piece) }))
}

const replayOf = async (store: Store, gatheringId: string): Promise<Playlist> => {
  const listed = inOrder(await allPieces(store, gatheringId))
  const longest = listed.reduce((most, { seconds }) => Math.max(most, seconds), 0)
  return { listed, gone: 0, goneBreaks: 0, target: targetOf(longest), isOver: true, isReplay: true }
}

const liveOf = async (store: Store, gatheringId: string, isOver: boolean): Promise<Playlist | null> => {
  const film = await store.get(films, gatheringId)
  if (!film) return null
  const { window: listed, gone, goneBreaks, longest } = film
  return { listed, gone, goneBreaks, target: targetOf(longest), isOver, isReplay: false }
}

/** Every piece is opened by an address of its own, which holds as long as the playlist's and stays the same in it. */
const addressesFor = async ({ links }: Reach, { viewer }: FilmGrant, listed: readonly Listed[], until: string) => {
  const ids = [...new Set(listed.flatMap(({ fileId, headId }) => [fileId, headId]))]
  const tokens = await Promise.all(ids.map((fileId) => links.sign('file', { fileId, viewer }, until)))
  return new Map(ids.map((fileId, n) => [fileId, tokens[n] ?? '']))
}

/** What `watch` gave an address of, as it is now. Null when there is nothing of it. */
export const readPlaylist = async (reach: Reach, grant: FilmGrant & { exp: number }, nowMs: number) => {
  const { gatheringId, live } = grant
  const gathering = await reach.store.get(gatherings, gatheringId)
  if (!gathering) return null
  const isOver = !mayBring(gathering, instant(nowMs))
  const playlist = live ? await liveOf(reach.store, gatheringId, isOver) : await replayOf(reach.store, gatheringId)
  if (!playlist) return null
  const tokens = await addressesFor(reach, grant, playlist.listed, instant(grant.exp * 1000))
  return playlistText(playlist, (fileId, name) => `../${tokens.get(fileId) ?? ''}/${name}`)
}
