import { useEffect, useRef } from 'react'
import type { Pointing, Spot } from './pointer-area'

const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1000)

function spotOf(event: PointerEvent, area: Element): Spot {
  const { left, top, width, height } = area.getBoundingClientRect()
  return [within((event.clientX - left) / width), within((event.clientY - top) / height)]
}

function follow(area: HTMLElement, latest: { current: Pointing }): () => void {
  let held: number | null = null
  const down = (event: PointerEvent) => {
    if (held !== null) return
    held = event.pointerId
    area.setPointerCapture(event.pointerId)
    latest.current.down(spotOf(event, area))
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId === held) latest.current.move(spotOf(event, area))
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== held) return
    held = null
    latest.current.up()
  }
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up }
  const all = Object.entries(listeners) as [keyof typeof listeners, (event: PointerEvent) => void][]
  area.style.touchAction = 'none'
  all.forEach(([name, listener]) => area.addEventListener(name, listener))
  return () => all.forEach(([name, listener]) => area.removeEventListener(name, listener))
}

export function usePointerArea(id: string, pointing: Pointing): object {
  const latest = useRef(pointing)
  latest.current = pointing
  useEffect(() => {
    const area = document.getElementById(id)
    return area ? follow(area, latest) : undefined
  }, [id])
  return { id }
}
