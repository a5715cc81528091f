import { Image } from '@tarojs/components'
import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import './qr-picture.scss'

const CELL_PX = 6
const MARGIN_CELLS = 4

function pictureOf(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(CELL_PX, MARGIN_CELLS * CELL_PX)
}

export interface QrPictureProps {
  text: string
  /** What it is for, read out. */
  label: string
}

/** A text as a QR code, for a scanner. */
export function QrPicture({ text, label }: QrPictureProps) {
  const picture = useMemo(() => pictureOf(text), [text])
  return <Image className="qr-picture" src={picture} mode="aspectFit" aria-label={label} />
}
