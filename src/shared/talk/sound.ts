import Taro from '@tarojs/taro'
import { createStore, createStoredStore } from '@/shared/store'

type Context = ReturnType<typeof Taro.createInnerAudioContext>

/** The message whose voice is heard; one at a time. */
const speaking = createStore<string | null>(null)
/** The last of those that were heard on this phone, by their ids. */
const heard = createStoredStore<readonly string[]>('heard', [])
const MOST_HEARD = 300

let context: Context | null = null

export const useSpeaking = (id: string): boolean => speaking.use() === id
export const useHeard = (id: string): boolean => heard.use().includes(id)

export function stopSound(): void {
  const old = context
  context = null
  speaking.set(null)
  old?.stop()
  old?.destroy()
}

/** Plays a voice message through the loudspeaker, also when the phone is silent. `onTrouble` when this phone cannot. */
export function playSound(id: string, url: string, onTrouble: () => void): void {
  stopSound()
  const own = Taro.createInnerAudioContext()
  context = own
  const end = () => {
    if (context === own) stopSound()
  }
  own.obeyMuteSwitch = false
  own.onEnded(end)
  own.onError(() => {
    if (context !== own) return
    end()
    onTrouble()
  })
  own.src = url
  own.play()
  speaking.set(id)
  if (!heard.get().includes(id)) heard.set([...heard.get(), id].slice(-MOST_HEARD))
}
