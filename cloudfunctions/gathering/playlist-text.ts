import type { Listed } from './collections'

export interface Playlist {
  listed: readonly Listed[]
  gone: number
  goneBreaks: number
  /** Whole seconds; none of the pieces is longer. */
  target: number
  /** Nothing will be added. */
  isOver: boolean
  /** From its beginning, and nothing will be taken away. */
  isReplay: boolean
}

/** Players look at the end of an address. */
type AddressOf = (fileId: string, name: string) => string

const linesOf = ({ run, part, seconds, fileId, headId, breaks }: Listed, knownHead: string, addressOf: AddressOf) => [
  ...(breaks ? ['#EXT-X-DISCONTINUITY'] : []),
  ...(headId === knownHead ? [] : [`#EXT-X-MAP:URI="${addressOf(headId, `${run}-0.mp4`)}"`]),
  `#EXTINF:${seconds.toFixed(3)},`,
  addressOf(fileId, `${run}-${part}.mp4`),
]

/** A media playlist (RFC 8216, 4.3). */
export const playlistText = (playlist: Playlist, addressOf: AddressOf): string => {
  const { listed, gone, goneBreaks, target, isOver, isReplay } = playlist
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${target}`,
    `#EXT-X-MEDIA-SEQUENCE:${gone}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${goneBreaks}`,
    ...(isReplay ? ['#EXT-X-PLAYLIST-TYPE:VOD'] : []),
    ...listed.flatMap((piece, n) => linesOf(piece, listed[n - 1]?.headId ?? '', addressOf)),
    ...(isOver ? ['#EXT-X-ENDLIST'] : []),
  ]
  return `${lines.join('\n')}\n`
}
