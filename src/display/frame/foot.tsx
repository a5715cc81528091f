import type { Sound } from '../call/use-sound'
import { turnOf } from './use-tick'

const SOUNDS: Record<Sound, string> = { off: '打开叫号声音', asleep: '点一下恢复声音', on: '声音已开' }
const RULE_MS = 12_000

export interface FootProps {
  rules: readonly string[]
  now: number
  sound: Sound
  onSound: () => void
}

/** The rules of the queue one after another, and the switch for whoever sets the screen up. */
export const Foot = ({ rules, now, sound, onSound }: FootProps) => (
  <footer className="foot">
    <div className="foot__rule">{rules[turnOf(now, RULE_MS, rules.length)]}</div>
    <button type="button" className={`foot__sound foot__sound--${sound}`} onClick={onSound}>
      {SOUNDS[sound]}
    </button>
  </footer>
)
