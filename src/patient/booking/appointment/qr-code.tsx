import { Image, View } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import { spacedNumber } from '../visit/status'
import './qr-code.scss'

const CELL_PX = 6
const MARGIN_CELLS = 4

function pictureOf(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(CELL_PX, MARGIN_CELLS * CELL_PX)
}

export interface QrCodeProps {
  appointmentId: string
  number: string
}

/** For the scanner at the desk, and the same as digits for a person there. */
export function QrCode({ appointmentId, number }: QrCodeProps) {
  const picture = useMemo(() => pictureOf(`xinglin:appointment:${appointmentId}`), [appointmentId])
  return (
    <View className="qr">
      <Image className="qr__picture" src={picture} mode="aspectFit" aria-label="就诊二维码" />
      <View className="qr__number">{spacedNumber(number)}</View>
      <View className="qr__hint">到院报到时扫码，或报这 8 位数字</View>
    </View>
  )
}
