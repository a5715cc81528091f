import { ScrollView, View } from '@tarojs/components'
import type { Stroke } from '@xinglin/types/consult-talk'
import { useState } from 'react'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { Watermark } from '@/shared/ui/watermark'
import { Annotator } from './annotator'
import { MarkedPicture } from './marked-picture'
import './picture-viewer.scss'

export interface PictureViewerProps {
  src: string
  width: number
  height: number
  strokes: readonly Stroke[]
  onMarks?: ((strokes: Stroke[]) => void) | undefined
  onClose: () => void
}

const ZOOMS = [1, 1.5, 2.5, 4]
const ROUND_PX = 120

/** A picture over the whole screen, larger step by step, and the way to draw on it. */
export function PictureViewer({ src, width, height, strokes, onMarks, onClose }: PictureViewerProps) {
  const [zoom, setZoom] = useState(0)
  const [drawing, setDrawing] = useState(false)
  const times = ZOOMS[zoom] ?? 1
  if (drawing && onMarks) {
    const send = (drawn: Stroke[]) => {
      onMarks(drawn)
      onClose()
    }
    return <Annotator src={src} width={width} height={height} onSend={send} onClose={() => setDrawing(false)} />
  }
  return (
    <View className="viewer" role="dialog" aria-label="图片">
      <ScrollView scrollX scrollY className="viewer__stage">
        <View
          className="viewer__picture"
          style={{
            width: `${times * 100}%`,
            maxWidth: `calc((100vh - ${ROUND_PX}px) * ${((width / height) * times).toFixed(4)})`,
          }}
        >
          <MarkedPicture src={src} width={width} height={height} strokes={strokes} />
        </View>
      </ScrollView>
      <View className="viewer__tools">
        <View {...tappable('缩小')} className="viewer__tool" onClick={() => setZoom(Math.max(0, zoom - 1))}>
          缩小
        </View>
        <View
          {...tappable('放大')}
          className="viewer__tool"
          onClick={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
        >
          放大
        </View>
        {onMarks ? (
          <View {...tappable('圈画')} className="viewer__tool" onClick={() => setDrawing(true)}>
            <Icon name="circle" className="viewer__icon" />
            圈画
          </View>
        ) : null}
        <View {...tappable('关闭')} className="viewer__tool" onClick={onClose}>
          关闭
        </View>
      </View>
      <Watermark />
    </View>
  )
}
