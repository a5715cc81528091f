import Taro from '@tarojs/taro'

/** The same page in both apps. */
export const openRecordings = (consultId: string): void =>
  void Taro.navigateTo({ url: `/consult/recordings/index?consultId=${encodeURIComponent(consultId)}` })
