import { Image, View } from '@tarojs/components'
import { tappable } from '@/shared/ui/tappable'
import { type PictureSize, isMissing, useEntryPicture } from './use-entry-picture'
import './entry-pictures.scss'

export interface EntryPictureViewProps {
  entryId: string
  pictureId: string
  label: string
  size?: PictureSize
  /** `fill` cuts off what does not fit its place, `fit` shows all of it. */
  mode?: 'fill' | 'fit'
}

/** One picture in its place, whose size the page gives; says so when it does not open. */
export function EntryPictureView({ entryId, pictureId, label, size = 'list', mode = 'fill' }: EntryPictureViewProps) {
  const { data: src, error, refetch } = useEntryPicture(entryId, pictureId, size)
  if (src) {
    return (
      <Image
        className="entry-picture"
        src={src}
        mode={mode === 'fill' ? 'aspectFill' : 'aspectFit'}
        aria-label={label}
      />
    )
  }
  if (!error) return <View className="entry-picture entry-picture--blank" aria-label="正在打开图片" />
  const again = (event: { stopPropagation: () => void }) => {
    event.stopPropagation()
    void refetch()
  }
  return (
    <View {...tappable('再打开图片')} className="entry-picture entry-picture--blank" onClick={again}>
      {isMissing(error) ? '图片在准备，稍等' : '没打开，点一下再试'}
    </View>
  )
}
