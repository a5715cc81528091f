import type { CommonEventFunction } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

interface Scrolled {
  scrollTop: number
  scrollHeight: number
}

/** Nearer to the end than this counts as being there. Pixels. */
const NEAR_PX = 120

/** The web's scroll view does not hear where to go before it stands, and nothing tells when. Milliseconds. */
const AGAIN_MS = [50, 200, 600, 1500, 3000]

const heightOf = (id: string) =>
  new Promise<number>((resolve) =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((box) => resolve((box as { height?: number } | null)?.height ?? 0))
      .exec(),
  )

export interface ThreadEnds {
  first: string
  last: string
  /** He wrote the last one himself, just now. */
  lastIsNew: boolean
}

/**
 * Where the thread stands: at its end when it opens, at what he sends, and at new messages when he was at the end; else it says that there
 * are some. Earlier ones leave what he reads where it is.
 */
export function useScroll(id: string, { first, last, lastIsNew }: ThreadEnds) {
  const [into, setInto] = useState('')
  const [news, setNews] = useState(false)
  const atEnd = useRef(true)
  const height = useRef(0)
  const was = useRef({ first, last })
  const turn = useRef(0)

  const toEnd = useCallback(() => {
    atEnd.current = true
    setNews(false)
    // Another name each time: the host goes only where it was not sent before.
    turn.current = 1 - turn.current
    setInto(`${id}-end-${turn.current}`)
  }, [id])
  useEffect(() => {
    // A host that cannot measure still tells when the end is reached.
    heightOf(id)
      .then((found) => void (height.current = found))
      .catch(() => {})
    toEnd()
    const timers = AGAIN_MS.map((ms) => setTimeout(() => atEnd.current && toEnd(), ms))
    return () => timers.forEach(clearTimeout)
  }, [id, toEnd])
  useEffect(() => {
    const before = was.current
    was.current = { first, last }
    if (before.last !== last) {
      if (atEnd.current || lastIsNew) toEnd()
      else setNews(true)
    } else if (before.first !== first) setInto(`${id}-${before.first}`)
  }, [id, first, last, lastIsNew, toEnd])

  const onScroll = ({ detail: { scrollTop, scrollHeight } }: { detail: Scrolled }) => {
    if (height.current) atEnd.current = scrollHeight - scrollTop - height.current < NEAR_PX
    if (atEnd.current) setNews(false)
  }
  const onScrollToLower: CommonEventFunction = () => {
    atEnd.current = true
    setNews(false)
  }
  return { into, news, toEnd, onScroll, onScrollToLower }
}
