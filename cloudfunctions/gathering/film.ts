import type { Store } from '../kernel/store'
import { addMinutes } from '../kernel/time'
import { type Film, type Listed, type Piece, films } from './collections'

/** A piece takes some four seconds. */
const SILENT_MINUTES = 0.5
const LEAST_LISTED = 8
const MOST_LISTED = 60
const LEAST_TARGET = 5
/** More parts than a run may have. */
const RUN_PLACES = 100_000

export const placeOf = ({ run, part }: Pick<Piece, 'run' | 'part'>) => run * RUN_PLACES + part

export const silentAt = (since: string) => addMinutes(since, SILENT_MINUTES)

/** What EXT-X-TARGETDURATION says: no piece is longer. It should not change while a film runs, so short pieces do not lower it. */
export const targetOf = (longest: number) => Math.max(LEAST_TARGET, Math.ceil(longest))

/** Whether one follows the other without a gap. */
export const breaksAfter = (
  before: Pick<Piece, 'run' | 'part'> | undefined,
  { run, part }: Pick<Piece, 'run' | 'part'>,
) => before !== undefined && (before.run !== run || before.part + 1 !== part)

/** The oldest go, one by one; three target durations stay (RFC 8216, 6.2.2). */
const shortened = ({ window, gone, goneBreaks, ...film }: Film): Film => {
  const [oldest] = window
  const total = window.reduce((sum, { seconds }) => sum + seconds, 0)
  const isSpare = oldest && window.length > LEAST_LISTED && total - oldest.seconds >= 3 * targetOf(film.longest)
  if (!oldest || !(isSpare || window.length > MOST_LISTED)) return { ...film, window, gone, goneBreaks }
  const left = { window: window.slice(1), gone: gone + 1, goneBreaks: goneBreaks + Number(oldest.breaks) }
  return shortened({ ...film, ...left })
}

const withHead = (film: Film, { run, fileId }: Piece): Film | null =>
  film.head && film.head.run >= run ? null : { ...film, head: { run, fileId } }

/** Numbers never change: what comes behind one that is listed already, or before its head, is left for the replay. */
const withStretch = (film: Film, piece: Piece, now: string): Film | null => {
  const { head, window } = film
  const { run, part, seconds, fileId } = piece
  const last = window.at(-1)
  if (head?.run !== run || (last && placeOf(last) >= piece.place)) return null
  const listed: Listed = { run, part, seconds, fileId, headId: head.fileId, breaks: breaksAfter(last, piece) }
  const longest = Math.max(film.longest, seconds)
  return shortened({ ...film, window: [...window, listed], longest, dueAt: silentAt(now) })
}

/** Lists a piece for those who watch live; safe to be done again. */
export const listPiece = async (store: Store, piece: Piece, now: string): Promise<Film> => {
  const { gatheringId: id, part } = piece
  const found = await store.get(films, id)
  if (!found) {
    const empty = { id, head: null, window: [], gone: 0, goneBreaks: 0, longest: 0, dueAt: null }
    await store.insert(films, empty)
    return listPiece(store, piece, now)
  }
  const { version, ...film } = found
  const next = part === 0 ? withHead(film, piece) : withStretch(film, piece, now)
  if (!next) return film
  const { id: _, ...set } = next
  return (await store.updateIf(films, id, { version }, { set })) ?? listPiece(store, piece, now)
}
