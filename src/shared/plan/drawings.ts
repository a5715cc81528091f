import type { Drawing } from '@xinglin/types/plan'

/** How the part that moves does so; keyframes are in step-drawing.scss. */
export type Motion = 'in' | 'down' | 'puff' | 'rub' | 'press' | 'rise'

export interface Drawn {
  /** Beside the drawing; colour and shape are never the only sign. */
  words: string
  still: string
  moving: string
  motion: Motion
}

const GREEN = '#1e7f6d'
const PALE = '#e6f3ef'
const SKIN = '#f6d3b8'
const INK = '#3a2f2a'
const APRICOT = '#f2a65a'
const BLUE = '#5b9bd0'

const line = (path: string, stroke = GREEN, width = 2) =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const shape = (path: string, fill: string, stroke = GREEN) =>
  `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="2" stroke-linejoin="round"/>`
const dot = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

const picture = (...parts: string[]) =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 72">${parts.join('')}</svg>`)}")`

const eyes = dot(24, 31, 2, INK) + dot(38, 31, 2, INK)
const hair = `<path d="M8 32c-2-18 10-26 23-26s25 8 23 26c-3-8-7-12-12-13-8 2-16 2-22 0-6 2-10 6-12 13z" fill="${INK}"/>`
const head = `<circle cx="31" cy="36" r="22" fill="${SKIN}"/>${hair}${eyes}`
const openMouth = `<ellipse cx="31" cy="47" rx="5" ry="4" fill="#a3483f"/>`
const smile = line('M25 46c3 4 9 4 12 0', INK)
const drop = (x: number, y: number, fill = BLUE) =>
  `<path d="M${x} ${y}c3 4 5 6 5 9a5 5 0 0 1-10 0c0-3 2-5 5-9z" fill="${fill}"/>`
const bottle = (x: number, y: number) =>
  shape(`M${x - 6} ${y}h12v14h-3l-3 6-3-6h-3z`, PALE) + line(`M${x - 6} ${y + 5}h12`)
const arm = shape('M4 46c14-8 40-10 88-8v22c-46 4-72 2-88-6z', SKIN, '#d9a57e')

const pill = `<g transform="rotate(-24 74 46)"><rect x="62" y="40" width="24" height="12" rx="6" fill="#fff" stroke="${GREEN}" stroke-width="2"/><path d="M74 40h6a6 6 0 0 1 0 12h-6z" fill="${APRICOT}" stroke="${GREEN}" stroke-width="2"/></g>`
const spoon = shape('M58 44h14a7 5 0 0 1-14 0z', APRICOT) + line('M72 45l18-8', GREEN, 3)
const inhaler = shape('M54 44h16V22h14v32H54z', PALE) + shape('M72 14h10v8H72z', BLUE)
const mist = [dot(52, 46, 3, BLUE), dot(45, 49, 2.5, BLUE), dot(48, 41, 2, BLUE)].join('')
const eye =
  shape('M16 52c10-14 54-14 64 0-10 12-54 12-64 0z', '#fff', INK) + dot(48, 51, 8, '#6b4a35') + dot(48, 51, 3.5, INK)
const ear =
  shape('M28 70c-8-8-14-20-10-30 4-12 22-14 28-4 5 9-2 14-5 20-3 7-5 12-13 14z', SKIN, '#c98f66') +
  line('M25 46c1-8 12-9 13-2 1 5-6 6-6 12', '#c98f66')
const nose = shape('M44 6c2 16-4 26-14 34-6 5-2 12 6 12 3 4 10 4 14 0 9 0 11-8 5-12', SKIN, '#c98f66')
const spray = shape('M30 56h4v4h6v12H24V60h6z', PALE)
const tube = `<g transform="rotate(24 66 20)">${shape('M52 8h28l-4 20H58z', PALE)}${shape('M62 28h10v6H62z', APRICOT)}</g>`
const finger = shape('M40 40c0-5 8-5 8 0v4h14c8 0 8 10 0 10H46c-4 0-6-3-6-6z', '#efc4a2', '#c98f66')
const plaster = `<rect x="32" y="6" width="32" height="18" rx="5" fill="${APRICOT}" stroke="${GREEN}" stroke-width="2"/>${line('M42 12v6M48 12v6M54 12v6', '#7a4508')}`
const needle =
  shape('M40 4h16v26H40z', PALE) + line('M40 12h16M44 0h8M48 0v4') + line('M48 30v12', INK) + line('M44 20h8', BLUE, 3)
const bullet = shape('M14 32h20c10 0 16 4 16 8s-6 8-16 8H14z', APRICOT)
const pack = `<rect x="12" y="8" width="38" height="16" rx="6" fill="#bcdcf2" stroke="${BLUE}" stroke-width="2"/>`
const cold = line('M60 12c3 3-3 5 0 8M70 12c3 3-3 5 0 8M80 12c3 3-3 5 0 8', BLUE)
const bed =
  shape('M6 50h84v10H6z', PALE) +
  line('M8 60v8M88 60v8M6 32v28', GREEN, 3) +
  dot(22, 42, 8, SKIN) +
  shape('M32 50c2-12 34-14 56-6v6z', '#cfe5de')
const sleep = line('M36 14h10L36 26h10', APRICOT, 3) + line('M52 6h7l-7 8h7', APRICOT, 2)

/** Drawn here. Each says its way without moving, too. */
export const DRAWINGS: Record<Exclude<Drawing, 'none'>, Drawn> = {
  tablet: { words: '吃药片', still: picture(head, openMouth), moving: picture(pill), motion: 'in' },
  liquid: { words: '喝药水', still: picture(head, openMouth), moving: picture(spoon), motion: 'in' },
  inhaler: { words: '吸入', still: picture(head, openMouth, inhaler), moving: picture(mist), motion: 'puff' },
  'eye-drops': { words: '滴眼睛', still: picture(eye, bottle(48, 4)), moving: picture(drop(48, 25)), motion: 'down' },
  'ear-drops': { words: '滴耳朵', still: picture(ear, bottle(34, 2)), moving: picture(drop(34, 23)), motion: 'down' },
  'nose-spray': {
    words: '喷鼻子',
    still: picture(nose, spray),
    moving: picture(dot(32, 51, 2, BLUE), dot(37, 48, 2, BLUE), dot(34, 45, 1.5, BLUE)),
    motion: 'rise',
  },
  ointment: { words: '涂抹', still: picture(arm, tube), moving: picture(finger), motion: 'rub' },
  patch: { words: '贴上', still: picture(arm), moving: picture(plaster), motion: 'press' },
  injection: { words: '打针', still: picture(arm), moving: picture(needle), motion: 'press' },
  suppository: {
    words: '塞入肛门',
    still: picture(line('M66 12c-14 8-14 48 0 56M78 12c-8 8-8 48 0 56', '#c98f66', 4)),
    moving: picture(bullet),
    motion: 'rub',
  },
  'cold-pack': { words: '冷敷', still: picture(head, smile, pack), moving: picture(cold), motion: 'puff' },
  rest: { words: '休息', still: picture(bed), moving: picture(sleep), motion: 'rise' },
}
