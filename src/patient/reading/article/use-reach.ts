import Taro, { usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { api } from '@/shared/api/client'
import { newId } from '@/shared/api/ids'

const STEPS = [25, 50, 75, 100] as const
type Percent = 0 | (typeof STEPS)[number]

/** A figure for its author; nothing depends on its getting there. */
const report = (articleId: string, percent: Percent) =>
  void api.reading.reportReading({ articleId, percent }, { context: { idempotencyKey: newId() } }).catch(() => {})

interface Box {
  top: number
  height: number
}

/** How much of the article is above the lower edge of the screen, in percent. */
const seenOf = ({ top, height }: Box, windowHeight: number) =>
  height > 0 ? Math.min(100, ((windowHeight - top) / height) * 100) : 0

const boxOf = () =>
  new Promise<Box | null>((resolve) =>
    Taro.createSelectorQuery()
      .select('#article-body')
      .boundingClientRect((box) => resolve((box as Box | null) ?? null))
      .exec(),
  )

/** Says how far an article was read, each step once; whose reading it was is not kept. */
export function useReach(articleId: string) {
  const reached = useRef<Percent>(0)
  const look = useCallback(async () => {
    const box = await boxOf()
    if (!box) return
    const seen = seenOf(box, Taro.getSystemInfoSync().windowHeight)
    for (const step of STEPS) {
      if (step <= reached.current || seen < step - 1) continue
      reached.current = step
      report(articleId, step)
    }
  }, [articleId])
  useEffect(() => {
    reached.current = 0
    report(articleId, 0)
    const first = setTimeout(() => void look(), 1000)
    return () => clearTimeout(first)
  }, [articleId, look])
  usePageScroll(() => void look())
}
