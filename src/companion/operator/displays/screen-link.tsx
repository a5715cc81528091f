import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/shared/ui/button'
import { QrPicture } from '@/shared/ui/qr-picture'
import './displays.scss'

const copy = (text: string) => void Taro.setClipboardData({ data: text })

/** Only browsers open an address beside the page. */
const Open = ({ link }: { link: string }) =>
  process.env.TARO_ENV === 'h5' ? (
    <View className="screen-link__button">
      <Button kind="secondary" icon="link" onClick={() => void window.open(link, '_blank', 'noopener')}>
        打开
      </Button>
    </View>
  ) : null

export interface ScreenLinkProps {
  title: string
  link: string
}

/** The address of a screen: to open here, to copy, or to scan with the box behind the screen. */
export const ScreenLink = ({ title, link }: ScreenLinkProps) => (
  <View className="screen-link">
    <View className="screen-link__title">{title}</View>
    <QrPicture text={link} label={`${title}的地址`} />
    <View className="screen-link__address">{decodeURI(link)}</View>
    <View className="screen-link__buttons">
      <Open link={link} />
      <View className="screen-link__button">
        <Button kind="secondary" icon="list" onClick={() => copy(link)}>
          复制地址
        </Button>
      </View>
    </View>
    <View className="screen-link__note">
      在电视或盒子的浏览器里打开，全屏放着就行，断网会自己恢复。要出声，就点一下屏幕右下角。
    </View>
  </View>
)
