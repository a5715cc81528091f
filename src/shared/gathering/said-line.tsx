import { Image, View } from '@tarojs/components'
import type { Said } from '@xinglin/types/gathering'
import { api } from '@/shared/api/client'
import { useOpened } from '@/shared/attachments/use-opened'
import { clock } from '@/shared/time'
import './said-line.scss'

const Picture = ({ gatheringId, pictureId }: { gatheringId: string; pictureId: string }) => {
  const { data: src } = useOpened(['gathering-picture', gatheringId, pictureId], () =>
    api.gathering.openPicture({ gatheringId, pictureId }),
  )
  return src ? (
    <Image className="said__picture" src={src} mode="aspectFit" aria-label="主持人发的图片" />
  ) : (
    <View className="said__picture" aria-label="正在打开图片" />
  )
}

/** One thing that the host said, with the question it answers. */
export const SaidLine = ({ gatheringId, said }: { gatheringId: string; said: Said }) => (
  <View className="said">
    <View className="said__head">
      <View>{said.by}</View>
      <View>{clock(said.at)}</View>
    </View>
    {said.question ? (
      <View className="said__question">
        {said.question.by}问：{said.question.text}
      </View>
    ) : null}
    {said.text ? <View className="said__text">{said.text}</View> : null}
    {said.picture ? <Picture gatheringId={gatheringId} pictureId={said.picture.id} /> : null}
  </View>
)
