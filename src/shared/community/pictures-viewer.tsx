import { ScrollView, View } from '@tarojs/components'
import type { EntryPicture } from '@xinglin/types/community'
import { useState } from 'react'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { EntryPictureView } from './entry-picture'
import './pictures-viewer.scss'

export interface PicturesViewerProps {
  entryId: string
  pictures: readonly EntryPicture[]
  first: number
  onClose: () => void
}

const ZOOMS = [1, 2, 3]
/** What stands above and below the picture, pixels. */
const AROUND_PX = 150

const Tool = ({ words, off, onTap }: { words: string; off?: boolean; onTap: () => void }) => (
  <View
    {...tappable(words)}
    aria-disabled={off ? 'true' : 'false'}
    className={classes('viewer__tool', off && 'viewer__tool--off')}
    onClick={() => !off && onTap()}
  >
    {words}
  </View>
)

const sizeOf = ({ width, height }: EntryPicture, times: number) => {
  const shape = width > 0 && height > 0 ? width / height : 1
  const high = `calc((100vh - ${AROUND_PX}px) * ${(shape * times).toFixed(4)})`
  return { frame: { width: `${times * 100}%`, maxWidth: high }, inner: { paddingTop: `${100 / shape}%` } }
}

/** One picture over the whole screen, the next and the one before, larger in steps. */
export function PicturesViewer({ entryId, pictures, first, onClose }: PicturesViewerProps) {
  const [at, setAt] = useState(first)
  const [zoom, setZoom] = useState(0)
  const picture = pictures[at]
  if (!picture) return null
  const { frame, inner } = sizeOf(picture, ZOOMS[zoom] ?? 1)
  const turn = (to: number) => {
    setAt(to)
    setZoom(0)
  }
  return (
    <View className="viewer" role="dialog" aria-label="图片" onClick={(event) => event.stopPropagation()}>
      <View className="viewer__count">
        {at + 1} / {pictures.length}
      </View>
      <ScrollView scrollX scrollY className="viewer__stage">
        <View className="viewer__picture" style={frame}>
          <View className="viewer__inner" style={inner}>
            <View className="entry-pictures__in">
              <EntryPictureView
                key={picture.id}
                entryId={entryId}
                pictureId={picture.id}
                label={`第 ${at + 1} 张图片`}
                size="page"
                mode="fit"
              />
            </View>
          </View>
        </View>
      </ScrollView>
      <View className="viewer__tools">
        {pictures.length > 1 ? <Tool words="上一张" off={at === 0} onTap={() => turn(at - 1)} /> : null}
        <Tool words={zoom === ZOOMS.length - 1 ? '还原' : '放大'} onTap={() => setZoom((zoom + 1) % ZOOMS.length)} />
        {pictures.length > 1 ? (
          <Tool words="下一张" off={at === pictures.length - 1} onTap={() => turn(at + 1)} />
        ) : null}
        <Tool words="关闭" onTap={onClose} />
      </View>
    </View>
  )
}
