import type { CallOut } from './calls'

/**
 * What is spoken. The number and the room only: the first character of a name is not everybody's surname, and a hall hears
 * further than it reads.
 */
export const spoken = ({ number, room }: CallOut): string => `请 ${number} 号患者，到 ${room} 就诊`

const CHIME_HZ = [880, 660]
const TONE_S = 0.35
/** A browser that cannot keep up says the latest calls, not those of minutes ago. */
const MOST_WAITING = 4

let audio: AudioContext | null = null
let waiting = 0

const chime = () => {
  if (audio?.state !== 'running') return
  const { currentTime, destination } = audio
  CHIME_HZ.forEach((hertz, nth) => {
    const tone = audio?.createOscillator()
    const volume = audio?.createGain()
    if (!tone || !volume) return
    const from = currentTime + nth * TONE_S
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0.3, from)
    volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_S)
    tone.connect(volume)
    volume.connect(destination)
    tone.start(from)
    tone.stop(from + TONE_S)
  })
}

const say = (words: string) => {
  if (typeof speechSynthesis === 'undefined') return
  if (waiting >= MOST_WAITING) {
    speechSynthesis.cancel()
    waiting = 0
  }
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = 'zh-CN'
  utterance.rate = 0.9
  const over = () => (waiting = Math.max(0, waiting - 1))
  utterance.onend = over
  utterance.onerror = over
  waiting += 1
  speechSynthesis.speak(utterance)
}

/** Resolves once the browser lets the page be heard: at once in a kiosk that is set so, else after a tap. */
export async function allowSound(): Promise<void> {
  if (typeof AudioContext === 'undefined') return
  audio = audio ?? new AudioContext()
  await audio.resume()
}

/** Right after a tap, which is what browsers ask for. */
export const sayOpen = () => say('叫号声音已打开')

/** Each call twice, as halls do. */
export function announce(calls: readonly CallOut[]): void {
  if (!calls.length) return
  chime()
  for (const call of calls) say(`${spoken(call)}。${spoken(call)}`)
}
