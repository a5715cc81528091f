import { View } from '@tarojs/components'
import { QrPicture } from '@/shared/ui/qr-picture'
import { spacedNumber } from '../visit/status'
import './qr-code.scss'

export interface QrCodeProps {
  appointmentId: string
  number: string
}

/** For the scanner at the desk, and the same as digits for a person there. */
export function QrCode({ appointmentId, number }: QrCodeProps) {
  return (
    <View className="qr">
      <QrPicture text={`xinglin:appointment:${appointmentId}`} label="就诊二维码" />
      <View className="qr__number">{spacedNumber(number)}</View>
      <View className="qr__hint">到院报到时扫码，或报这 8 位数字</View>
    </View>
  )
}
