import Taro from '@tarojs/taro'

export const openSettings: (() => void) | null = () => void Taro.openSetting({}).catch(() => {})
