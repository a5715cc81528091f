import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/shared/ui/button'
import type { FilmProps } from './film'

/** In the host's own viewer: a player of one's own would cost every page of the main package its template. */
export const Film = ({ url, onFailed }: FilmProps) => {
  const play = () => void Taro.previewMedia({ sources: [{ url, type: 'video' }] }).catch(onFailed)
  return (
    <View className="film film--away">
      <Button kind="secondary" icon="play" onClick={play}>
        播放这一段
      </Button>
    </View>
  )
}
