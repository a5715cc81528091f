import type Hls from 'hls.js/light'
import type { ErrorData } from 'hls.js/light'
import type { LiveFilmProps } from './live-film'

type Ends = Pick<LiveFilmProps, 'onGone'>

const AGAIN_MS = 2_000
/** The address is over, or was never one. */
const GONE: readonly (number | undefined)[] = [401, 403, 404, 410]

/** iPhones play such lists themselves and have nothing else; where both are, the library tells more of what goes wrong. */
const playsItself = (video: HTMLVideoElement) =>
  !('MediaSource' in window || 'ManagedMediaSource' in window) &&
  video.canPlayType('application/vnd.apple.mpegurl') !== ''

function playAlone(video: HTMLVideoElement, url: string, { onGone }: Ends) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const load = () => {
    video.src = url
  }
  const fail = () => {
    onGone()
    timer = setTimeout(load, AGAIN_MS)
  }
  video.addEventListener('error', fail)
  load()
  return () => {
    clearTimeout(timer)
    video.removeEventListener('error', fail)
    video.removeAttribute('src')
    video.load()
  }
}

/** So many pieces behind, and never so many more: a picture that broke off goes on where the others are. */
const LIVE = { liveSyncDurationCount: 2, liveMaxLatencyDurationCount: 6 }

const openHls = (Player: typeof Hls, live: boolean) =>
  new Player({ enableWorker: false, backBufferLength: 60, ...(live && LIVE) })

async function playByLibrary(video: HTMLVideoElement, url: string, live: boolean, { onGone }: Ends) {
  const { default: Player } = await import('hls.js/light')
  const hls = openHls(Player, live)
  let timer: ReturnType<typeof setTimeout> | undefined
  const load = () => {
    hls.startLoad()
    if (!hls.levels.length) hls.loadSource(url)
  }
  const mend = ({ type, response }: ErrorData) => {
    clearTimeout(timer)
    if (type === Player.ErrorTypes.MEDIA_ERROR) {
      timer = setTimeout(() => hls.recoverMediaError(), AGAIN_MS)
      return
    }
    // The same address may be given again: what is pushed to a live service begins some seconds later.
    if (GONE.includes(response?.code)) onGone()
    timer = setTimeout(load, AGAIN_MS)
  }
  hls.on(Player.Events.ERROR, (_event, data) => {
    if (data.fatal) mend(data)
  })
  hls.loadSource(url)
  hls.attachMedia(video)
  return () => {
    clearTimeout(timer)
    hls.destroy()
  }
}

/** Until the returned function is called. */
export function playFilm(video: HTMLVideoElement, url: string, live: boolean, ends: Ends): () => void {
  if (playsItself(video)) return playAlone(video, url, ends)
  let isOver = false
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    playByLibrary(video, url, live, ends)
      .then((end) => (isOver ? end() : (stop = end)))
      // The library itself did not come.
      .catch(() => (timer = setTimeout(begin, AGAIN_MS)))
  }
  begin()
  return () => {
    isOver = true
    clearTimeout(timer)
    stop()
  }
}
