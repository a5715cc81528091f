import Taro from '@tarojs/taro'
import { readStored, writeStored } from './storage'
import { createStore } from './store'

/** WeChat's own text size from which large print is suggested (17 is its standard). */
const LARGE_PRINT = 22

interface FontSetting {
  fontSizeSetting?: number
}

function wantsLargePrint(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false
  try {
    return ((Taro.getAppBaseInfo() as FontSetting).fontSizeSetting ?? 0) >= LARGE_PRINT
  } catch {
    return false
  }
}

const kept = readStored<'on' | 'off'>('elder')

/** Elder mode; never chosen by hand, it follows the phone's own text size. */
const elderStore = createStore<boolean>(kept ? kept === 'on' : wantsLargePrint(), (on) =>
  writeStored('elder', on ? 'on' : 'off'),
)

export const useElder = (): boolean => elderStore.use()
export const setElder = (on: boolean): void => elderStore.set(on)
