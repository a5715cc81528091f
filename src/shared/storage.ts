import Taro from '@tarojs/taro'

// Both apps share one origin on the web, so the app's name is part of the key.
const keyOf = (name: string) => `xinglin.${HOSPITAL_APP}.${name}`

/** The folder of files that wait to be sent (see session/unsent). */
export const unsentFolder = (): string => `xinglin-${HOSPITAL_APP}-unsent`

/** What was kept under this name on the phone, if it can be read. */
export function readStored<T>(name: string): T | null {
  try {
    return (Taro.getStorageSync(keyOf(name)) as T | '') || null
  } catch {
    return null
  }
}

/** Keeps a value on the phone; a full or forbidden store only means that it is asked again. */
export function writeStored(name: string, value: unknown): void {
  try {
    if (value === null) Taro.removeStorageSync(keyOf(name))
    else Taro.setStorageSync(keyOf(name), value)
  } catch {
    // The setting lives on in memory.
  }
}
