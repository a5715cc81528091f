import { type ITouchEvent, View, type ViewProps } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { newId } from '@/shared/api/ids'
import { pointIn, withPoint } from '@/shared/video/strokes'
import type { Point, Stroke } from '@/shared/video/types'

interface Box {
  left: number
  top: number
  width: number
  height: number
}

const NO_BOX: Box = { left: 0, top: 0, width: 0, height: 0 }

/** A line from point to point as thin turned boxes: the host has nothing else that lies over a picture. */
const bitsOf = (points: readonly Point[], { width, height }: Box) =>
  points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y]
    const [startX, startY] = [(fromX / 1000) * width, (fromY / 1000) * height]
    const [acrossX, acrossY] = [(x / 1000) * width - startX, (y / 1000) * height - startY]
    return {
      left: `${startX}px`,
      top: `${startY}px`,
      width: `${Math.hypot(acrossX, acrossY)}px`,
      transform: `rotate(${Math.atan2(acrossY, acrossX)}rad)`,
    }
  })

interface DrawnProps {
  strokes: readonly Stroke[]
  onStroke: ((points: readonly Point[]) => void) | null
}

/** What is drawn on a picture, and the pen. */
export function Drawn({ strokes, onStroke }: DrawnProps) {
  const [id] = useState(() => `drawn-${newId()}`)
  const [box, setBox] = useState(NO_BOX)
  const [line, setLine] = useState<readonly Point[]>([])
  useEffect(() => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => setBox((found as Box | null) ?? NO_BOX))
      .exec()
  }, [id])
  const at = ({ touches: [touch] }: ITouchEvent) =>
    pointIn((touch?.clientX ?? 0) - box.left, (touch?.clientY ?? 0) - box.top, box)
  const finish = () => {
    if (line.length > 1) onStroke?.(line)
    setLine([])
  }
  const pen: ViewProps = {
    catchMove: true,
    onTouchStart: (event) => setLine([at(event as ITouchEvent)]),
    onTouchMove: (event) => setLine(withPoint(line, at(event as ITouchEvent))),
    onTouchEnd: finish,
  }
  const all = [...strokes.map(({ by, points }) => ({ by, points })), { by: 'pen', points: line }]
  return (
    <View {...(onStroke ? pen : {})} id={id} className={onStroke ? 'video-drawn video-drawn--pen' : 'video-drawn'}>
      {all.map(({ by, points }, i) =>
        bitsOf(points, box).map((style, n) => (
          <View key={`${i}-${n}`} className={`video-drawn__bit video-drawn__bit--${by}`} style={style} />
        )),
      )}
    </View>
  )
}
