import type { Point, Side, Way } from './types'

/** Says that a device is here: to all of the other side, or in answer to one. */
export interface Hello {
  me: string
  to: string | null
  way: Way
}

/** From one device to one device. */
export interface Addressed {
  me: string
  to: string
  data: object
}

export type Drawing = { on: Side; points: readonly Point[] } | { clear: true }

type Fields = Record<string, unknown>

/** A body as an object; null when it is none: another version may send what this one does not know. */
const fieldsOf = (body: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

export const readHello = (body: string): Hello | null => {
  const { me, to, way } = fieldsOf(body) ?? {}
  return isText(me) && (to === null || isText(to)) && (way === 'peer' || way === 'live') ? { me, to, way } : null
}

export const readAddressed = (body: string): Addressed | null => {
  const { me, to, data } = fieldsOf(body) ?? {}
  return isText(me) && isText(to) && typeof data === 'object' && data !== null ? { me, to, data } : null
}

const isThousandths = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every(isThousandths)

export const readDrawing = (body: string): Drawing | null => {
  const { clear, on, points } = fieldsOf(body) ?? {}
  if (clear === true) return { clear }
  const isSide = on === 'patient' || on === 'doctor'
  return isSide && Array.isArray(points) && points.length > 1 && points.every(isPoint) ? { on, points } : null
}
