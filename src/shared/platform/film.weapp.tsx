import { Video } from '@tarojs/components'
import type { FilmProps } from './film'

export const Film = ({ url, onEnded, onFailed }: FilmProps) => (
  <Video key={url} id="film" className="film" src={url} controls autoplay onEnded={onEnded} onError={onFailed} />
)
