import { Video, View } from '@tarojs/components'
import { useState } from 'react'
import type { LiveFilmProps } from './live-film'
import './live-film.scss'

const AGAIN_MS = 3_000

export const LiveFilm = ({ url, live, onMoves, onGone }: LiveFilmProps) => {
  const [round, setRound] = useState(0)
  const again = () => {
    onGone()
    setRound((before) => before + 1)
  }
  const fail = () => {
    onMoves(false)
    setTimeout(again, AGAIN_MS)
  }
  return (
    <View className="live-film">
      <Video
        key={`${round} ${url}`}
        id="live-film"
        className="live-film__picture"
        src={url}
        autoplay
        isLive={live}
        showProgress={!live}
        enableProgressGesture={!live}
        showCenterPlayBtn={!live}
        onPlay={() => onMoves(true)}
        onTimeUpdate={() => onMoves(true)}
        onWaiting={() => onMoves(false)}
        onError={fail}
      />
    </View>
  )
}
