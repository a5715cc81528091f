import { View } from '@tarojs/components'
import type { Gathering } from '@xinglin/types/gathering'
import { useEffect, useState } from 'react'
import { LiveFilm } from '@/shared/platform/live-film'
import { Button } from '@/shared/ui/button'
import { classes } from '@/shared/ui/classes'
import { ErrorLine } from '@/shared/ui/state-view'
import { useFilm } from './use-film'
import './film.scss'

/** There the page has a head of its own. */
const ON_WEB = process.env.TARO_ENV === 'h5'
/** Nothing was there when it was asked: so long until the next time. */
const AGAIN_MS = 3_000

const wordsFor = (live: boolean, moves: boolean, known: boolean) => {
  if (!moves && known) return '画面断了，正在重新连接'
  if (!known) return '正在打开画面'
  return live ? '正在直播，比现场晚十几秒' : '回放'
}

/** The picture, and in a line how it stands. */
function Playing({ gathering }: { gathering: Gathering }) {
  const { data: film, error, isPending, refetch } = useFilm(gathering)
  const [moves, setMoves] = useState(true)
  const isMissing = !isPending && !film
  useEffect(() => {
    if (!isMissing) return undefined
    const timer = setInterval(() => void refetch(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isMissing, refetch])
  const live = film?.live ?? gathering.onAir !== null
  return (
    <View
      className={classes('gathering-film', live && 'gathering-film--live', live && ON_WEB && 'gathering-film--web')}
    >
      {film ? <LiveFilm url={film.url} live={film.live} onMoves={setMoves} onGone={() => void refetch()} /> : null}
      <View className="gathering-film__state" role="status">
        {wordsFor(live, moves, Boolean(film))}
      </View>
      <ErrorLine error={error} />
    </View>
  )
}

/** The host was seen, and is not just now. */
const Away = () => (
  <View className="gathering-film">
    <View className="gathering-film__state" role="status">
      画面停了，主持人回来后自动接上；文字还在继续
    </View>
  </View>
)

function Replay({ gathering }: { gathering: Gathering }) {
  const [open, setOpen] = useState(false)
  if (open) return <Playing gathering={gathering} />
  return (
    <View className="gathering-film__way">
      <Button icon="play" kind="secondary" onClick={() => setOpen(true)}>
        看回放
      </Button>
    </View>
  )
}

/** The host's picture: as it happens, and afterwards as a replay. */
export function GatheringFilm({ gathering }: { gathering: Gathering }) {
  const { state, onAir, film } = gathering
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (onAir) setSeen(true)
  }, [onAir])
  if (onAir) return <Playing key={onAir} gathering={gathering} />
  if (state === 'live') return seen ? <Away /> : null
  return film ? <Replay gathering={gathering} /> : null
}
