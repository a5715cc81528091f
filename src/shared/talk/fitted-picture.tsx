import { View } from '@tarojs/components'
import { MarkedPicture, type MarkedPictureProps } from './marked-picture'

/** What stands above and below the picture on a full screen, pixels. */
const AROUND_PX = 300

/** As large as fits on the screen. */
export function FittedPicture(props: MarkedPictureProps) {
  const { width, height } = props
  const shape = width > 0 && height > 0 ? width / height : 1
  return (
    <View style={{ width: '100%', maxWidth: `calc((100vh - ${AROUND_PX}px) * ${shape.toFixed(4)})` }}>
      <MarkedPicture {...props} />
    </View>
  )
}
