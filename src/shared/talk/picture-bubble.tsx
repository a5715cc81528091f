import { View } from '@tarojs/components'
import type { Attachment } from '@xinglin/types/attachments'
import type { Stroke } from '@xinglin/types/consult-talk'
import { useState } from 'react'
import { tappable } from '@/shared/ui/tappable'
import { MarkNotes, MarkedPicture } from './marked-picture'
import { PictureViewer } from './picture-viewer'
import { stillHolds, usePictureAddress } from './use-attachment'

export interface PictureBubbleProps {
  consultId: string
  attachment: Attachment
  strokes?: readonly Stroke[]
  note?: string
  /** Where he may draw on it. */
  onMarks?: ((attachmentId: string, strokes: Stroke[]) => void) | undefined
}

const NONE: readonly Stroke[] = []

const shapeOf = ({ width, height }: Attachment) => ({ width: width ?? 1, height: height ?? 1 })

/** A picture of the thread, with what was drawn on it; large after a tap. */
export function PictureBubble({ consultId, attachment, strokes = NONE, note = '', onMarks }: PictureBubbleProps) {
  const { data: src, error, refetch, dataUpdatedAt } = usePictureAddress(consultId, attachment.id)
  const [open, setOpen] = useState(false)
  const { width, height } = shapeOf(attachment)
  const enlarge = () => {
    if (!stillHolds(dataUpdatedAt)) void refetch()
    setOpen(true)
  }
  const marks = onMarks && ((drawn: Stroke[]) => onMarks(attachment.id, drawn))
  return (
    <View className="bubble__picture">
      {src ? (
        <View {...tappable('看大图')} className="bubble__frame" onClick={enlarge}>
          <MarkedPicture src={src} width={width} height={height} strokes={strokes} />
        </View>
      ) : (
        <View
          {...(error ? { ...tappable('再打开图片'), onClick: () => void refetch() } : {})}
          className="bubble__blank"
          style={{ paddingTop: `${(height / width) * 100}%` }}
        >
          <View className="bubble__blank-words">{error ? '没有打开，点一下再试' : '正在打开…'}</View>
        </View>
      )}
      <MarkNotes strokes={strokes} note={note} />
      {open && src ? (
        <PictureViewer
          src={src}
          width={width}
          height={height}
          strokes={strokes}
          onMarks={marks}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </View>
  )
}
