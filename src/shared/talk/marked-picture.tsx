import { Image, View } from '@tarojs/components'
import type { Stroke } from '@xinglin/types/consult-talk'
import { useMemo } from 'react'
import { strokesSvg, svgUrl } from './strokes'
import './marked-picture.scss'

export interface MarkedPictureProps {
  src: string
  /** Pixels, for the shape. */
  width: number
  height: number
  strokes: readonly Stroke[]
  /** For the View over the picture: an id and touches. */
  area?: object
  onTap?: () => void
}

/** A picture with what was drawn on it, as wide as its place. */
export function MarkedPicture({ src, width, height, strokes, area, onTap }: MarkedPictureProps) {
  const drawing = useMemo(() => svgUrl(strokesSvg(strokes, width, height)), [strokes, width, height])
  const shape = width > 0 && height > 0 ? height / width : 1
  return (
    <View className="marked" style={{ paddingTop: `${shape * 100}%` }} {...(onTap ? { onClick: onTap } : {})}>
      <Image className="marked__picture" src={src} mode="scaleToFill" aria-label="图片" />
      <View className="marked__strokes" style={{ backgroundImage: drawing }} {...area} />
    </View>
  )
}

/** The words that belong to the numbers on it, and those about all of it. */
export const MarkNotes = ({ strokes, note }: { strokes: readonly Stroke[]; note: string }) => (
  <>
    {strokes.map((stroke, n) =>
      stroke.note ? (
        <View key={n} className="marked__note">
          <View className="marked__number">{n + 1}</View>
          {stroke.note}
        </View>
      ) : null,
    )}
    {note ? <View className="marked__note">{note}</View> : null}
  </>
)
