import { hospitalTime } from '@/shared/time'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string) => words.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '')

/** Of the ink: text keeps its 4.5:1 beneath. */
const STRENGTH = 0.07

/** One tile of 240 × 160 px, to be repeated. */
export function watermarkSvg(name: string, now: number): string {
  const words = escaped(`${name} ${hospitalTime(now).format('YYYY-MM-DD HH:mm')}`)
  const text = `<text x="120" y="86" transform="rotate(-22 120 80)" font-size="14" font-family="sans-serif" text-anchor="middle" fill="#1b2a27" fill-opacity="${STRENGTH}">${words}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="160">${text}</svg>`
}
