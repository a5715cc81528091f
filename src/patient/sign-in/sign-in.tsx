import { View } from '@tarojs/components'
import { SIGN_IN_KIND } from '@/shared/platform/sign-in'
import { Button } from '@/shared/ui/button'
import { Grove } from '@/shared/ui/grove'
import { to } from '../navigation'
import { ByName } from './by-name'
import { ByPlatform } from './by-platform'
import './sign-in.scss'

/** One tap in a mini-program; a name in the demo hospital's web page. */
export const SignIn = () => (
  <View className="sign-in">
    <Grove />
    <View className="sign-in__title">杏林</View>
    <View className="sign-in__words">给自己、给家人约医生</View>
    <View className="sign-in__form">{SIGN_IN_KIND === 'demo' ? <ByName /> : <ByPlatform />}</View>
    <Button kind="text" onClick={to.about}>
      登录即同意隐私说明
    </Button>
  </View>
)
