import { View } from '@tarojs/components'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '@/shared/ui/button'
import type { LiveFilmProps } from './live-film'
import { playFilm } from './live-film-player.h5'
import './live-film.scss'

const LOOK_MS = 1_000
/** So many looks without a move, and something is wrong. */
const PATIENCE = 4

type Element = RefObject<HTMLVideoElement>

/** Whether the picture moves; a person who stopped it himself knows. */
function useMoves(element: Element, onMoves: (moves: boolean) => void) {
  const tell = useRef(onMoves)
  tell.current = onMoves
  useEffect(() => {
    let [at, still] = [0, 0]
    const timer = setInterval(() => {
      const { currentTime = 0, paused = false, ended = false } = element.current ?? {}
      still = currentTime !== at || (paused && at > 0) || ended ? 0 : still + 1
      at = currentTime
      if (still === 0) tell.current(true)
      if (still === PATIENCE) tell.current(false)
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [element])
}

/** Browsers start films aloud only after a tap, so it starts silent where it must. */
const startIn = async (video: HTMLVideoElement): Promise<'aloud' | 'silent'> => {
  try {
    await video.play()
    return 'aloud'
  } catch (error) {
    if ((error as DOMException).name !== 'NotAllowedError') return 'aloud'
    video.muted = true
    await video.play().catch(() => {})
    return 'silent'
  }
}

function useFilm({ url, live, onGone }: LiveFilmProps, element: Element) {
  const [silent, setSilent] = useState(false)
  const gone = useRef(onGone)
  gone.current = onGone
  useEffect(() => {
    const video = element.current
    if (!video) return undefined
    const stop = playFilm(video, url, live, { onGone: () => gone.current() })
    const start = () => void startIn(video).then((started) => setSilent(started === 'silent'))
    video.addEventListener('loadedmetadata', start, { once: true })
    return () => {
      video.removeEventListener('loadedmetadata', start)
      stop()
    }
  }, [element, url, live])
  return { silent, setSilent }
}

export const LiveFilm = (props: LiveFilmProps) => {
  const element = useRef<HTMLVideoElement>(null)
  const { silent, setSilent } = useFilm(props, element)
  useMoves(element, props.onMoves)
  const turnOn = () => {
    if (element.current) element.current.muted = false
    setSilent(false)
  }
  return (
    <View className="live-film">
      <video
        ref={element}
        className="live-film__picture"
        aria-label={props.live ? '直播画面' : '回放'}
        controls
        playsInline
      />
      {silent ? (
        <View className="live-film__sound">
          <Button small icon="sound" onClick={turnOn}>
            点一下，打开声音
          </Button>
        </View>
      ) : null}
    </View>
  )
}
