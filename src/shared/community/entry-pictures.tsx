import { View } from '@tarojs/components'
import type { EntryPicture } from '@xinglin/types/community'
import { useState } from 'react'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { EntryPictureView } from './entry-picture'
import { PicturesViewer } from './pictures-viewer'
import './entry-pictures.scss'

export interface EntryPicturesProps {
  entryId: string
  pictures: readonly EntryPicture[]
}

/** Of a single picture, height to width: a long one is cut, a flat one stays readable. */
const shapeOf = ({ width, height }: EntryPicture) => Math.min(1.25, Math.max(0.5, height / Math.max(1, width)))

const columnsOf = (count: number) => (count === 1 ? 1 : count === 2 || count === 4 ? 2 : 3)

/** The pictures of a post or a comment, at most nine, as a grid; large after a tap. */
export function EntryPictures({ entryId, pictures }: EntryPicturesProps) {
  const [open, setOpen] = useState<number | null>(null)
  const columns = columnsOf(pictures.length)
  if (!pictures.length) return null
  return (
    <View className={classes('entry-pictures', `entry-pictures--${columns}`)}>
      {pictures.map((picture, at) => (
        <View
          key={picture.id}
          {...tappable(`看第 ${at + 1} 张图片`)}
          className="entry-pictures__one"
          style={{ paddingTop: `${(columns === 1 ? shapeOf(picture) : 1) * 100}%` }}
          onClick={() => setOpen(at)}
        >
          <View className="entry-pictures__in">
            <EntryPictureView
              entryId={entryId}
              pictureId={picture.id}
              label={`第 ${at + 1} 张图片`}
              size={columns === 1 ? 'page' : 'list'}
            />
          </View>
        </View>
      ))}
      {open === null ? null : (
        <PicturesViewer entryId={entryId} pictures={pictures} first={open} onClose={() => setOpen(null)} />
      )}
    </View>
  )
}
