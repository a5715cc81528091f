import type { FilmProps } from './film'

export const Film = ({ url, onEnded, onFailed }: FilmProps) => (
  <video key={url} className="film" src={url} controls autoPlay playsInline onEnded={onEnded} onError={onFailed} />
)
