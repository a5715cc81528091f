import { View } from '@tarojs/components'
import './grove.scss'

const trunk =
  '<path d="M60 96V58M60 76l-13-13M60 70l12-12" stroke="#7a5a3a" stroke-width="4" stroke-linecap="round" fill="none"/>'
const crown =
  '<path d="M60 12c16 0 26 9 28 20 11 4 14 26-4 30-8 8-40 8-48 0-18-4-15-26-4-30 2-11 12-20 28-20z" fill="#1e7f6d"/>'
const light = '<path d="M44 26c4-5 10-8 16-8" stroke="#6fb8a6" stroke-width="3" stroke-linecap="round" fill="none"/>'
const fruit = [
  [46, 38],
  [62, 30],
  [76, 42],
  [56, 52],
  [72, 56],
]
  .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4.500" fill="#f2a65a"/>`)
  .join('')
const ground = '<ellipse cx="60" cy="98" rx="34" ry="4" fill="#dcefe9"/>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 104">${ground}${crown}${light}${trunk}${fruit}</svg>`
const picture = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`

/** The apricot tree that gives the product its name. */
export const Grove = () => <View className="grove" style={{ backgroundImage: picture }} aria-hidden="true" />
