import { View } from '@tarojs/components'
import type { EntryPicture } from '@xinglin/types/community'
import { EntryPictureView } from '@/shared/community/entry-picture'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import './kept-pictures.scss'

export interface KeptPicturesProps {
  entryId: string
  pictures: readonly EntryPicture[]
  removed: readonly string[]
  onToggle: (pictureId: string) => void
}

/** Pictures that are there already: a tap takes one away, another brings it back. */
export const KeptPictures = ({ entryId, pictures, removed, onToggle }: KeptPicturesProps) => (
  <View className="kept-pictures">
    {pictures.map(({ id }, at) => {
      const gone = removed.includes(id)
      return (
        <View
          key={id}
          {...tappable(gone ? `留下第 ${at + 1} 张` : `去掉第 ${at + 1} 张`)}
          className={classes('kept-pictures__one', gone && 'kept-pictures__one--gone')}
          onClick={() => onToggle(id)}
        >
          <EntryPictureView entryId={entryId} pictureId={id} label={`第 ${at + 1} 张`} />
          <View className="kept-pictures__word">{gone ? '会去掉' : '去掉'}</View>
        </View>
      )
    })}
  </View>
)
