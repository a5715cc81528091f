import Taro from '@tarojs/taro'

/** A short word that something was done; never for what must be read. */
export const toast = (words: string): void => void Taro.showToast({ title: words, icon: 'none', duration: 2_000 })
