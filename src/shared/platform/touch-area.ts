import Taro from '@tarojs/taro'
import { useRef } from 'react'
import type { Pointing, Spot } from './pointer-area'

interface Touch {
  clientX: number
  clientY: number
}

interface Touched {
  touches: Touch[]
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1000)

const spotOf = ({ clientX, clientY }: Touch, { left, top, width, height }: Box): Spot => [
  within((clientX - left) / width),
  within((clientY - top) / height),
]

const boxOf = (id: string) =>
  new Promise<Box | null>((resolve) =>
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((box) => resolve((box as Box | null) ?? null))
      .exec(),
  )

/** The area stands still while one draws, so it is measured once a stroke; the host answers a moment later. */
export function usePointerArea(id: string, { down, move, up }: Pointing): object {
  const box = useRef<Box | null>(null)
  const start = ({ touches: [touch] }: Touched) => {
    box.current = null
    void boxOf(id).then((found) => {
      box.current = found
      if (found && touch) down(spotOf(touch, found))
    })
  }
  const drag = ({ touches: [touch] }: Touched) => {
    if (box.current && touch) move(spotOf(touch, box.current))
  }
  return { id, catchMove: true, onTouchStart: start, onTouchMove: drag, onTouchEnd: up, onTouchCancel: up }
}
