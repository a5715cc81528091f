import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from './icon'
import { tappable } from './tappable'
import './web-head.scss'

function goBack() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** Title and way back on the web; mini-programs have their own navigation bar. */
export function WebHead({ title }: { title: string }) {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <View className="web-head">
      <View {...tappable('返回')} className="web-head__back" onClick={goBack}>
        <Icon name="left" />
      </View>
      <View className="web-head__title">{title}</View>
    </View>
  )
}
