import { Video, View } from '@tarojs/components'
import type { LiveFilmProps } from './live-film'
import { useRounds } from './live-film-rounds'
import './live-film.scss'

export const LiveFilm = ({ url, live, onMoves, onGone }: LiveFilmProps) => {
  const { key, fail } = useRounds({ url, onMoves, onGone })
  return (
    <View className="live-film">
      <Video
        key={key}
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
