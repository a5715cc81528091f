import type { Stroke } from '@xinglin/types/consult-talk'
import { useRef, useState } from 'react'
import { usePointerArea } from '@/shared/platform/pointer-area'
import { MOST_STROKES, type Shape, begun, extended, isStroke } from './drawing'

/** What is drawn on a picture, stroke by stroke. `area` goes on the View over it. */
export function useDrawing(areaId: string) {
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [current, setCurrent] = useState<Stroke | null>(null)
  const [shape, setShape] = useState<Shape>('circle')
  const hand = useRef<Stroke | null>(null)

  const draw = (stroke: Stroke | null) => {
    hand.current = stroke
    setCurrent(stroke)
  }
  const area = usePointerArea(areaId, {
    down: (spot) => strokes.length < MOST_STROKES && draw(begun(shape, spot)),
    move: (spot) => hand.current && draw(extended(hand.current, spot)),
    up: () => {
      const done = hand.current
      draw(null)
      if (done && isStroke(done)) setStrokes((all) => [...all, done])
    },
  })
  const last = strokes.length - 1
  return {
    area,
    shape,
    setShape,
    strokes,
    shown: current && current.points.length > 1 ? [...strokes, current] : strokes,
    undo: () => setStrokes((all) => all.slice(0, -1)),
    /** Words for the last stroke. */
    note: strokes[last]?.note ?? '',
    setNote: (note: string) => setStrokes((all) => all.map((one, n) => (n === last ? { ...one, note } : one))),
  }
}
