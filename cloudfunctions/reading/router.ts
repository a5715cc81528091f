import { getArticle } from './get-article'
import { getWritten } from './get-written'
import { listArticles } from './list-articles'
import { listWritten } from './list-written'
import { openPicture } from './open-picture'
import { openVideo } from './open-video'
import { publish } from './publish'
import { reportReading } from './report-reading'
import { save } from './save'
import { getWeather, setWeather } from './weather'
import { withdraw } from './withdraw'

export const readingRouter = {
  listArticles,
  getArticle,
  openPicture,
  openVideo,
  reportReading,
  save,
  publish,
  withdraw,
  listWritten,
  getWritten,
  getWeather,
  setWeather,
}
