import Taro from '@tarojs/taro'

export function callPhone(number: string): void {
  // Closing the dialler rejects; that is no error.
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => {})
}
