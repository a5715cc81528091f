import { View } from '@tarojs/components'
import { SIGN_IN_KIND } from '@/shared/platform/sign-in'
import { Grove } from '@/shared/ui/grove'
import { ByPlatform } from './by-platform'
import { Personas } from './personas'
import type { SignInProps } from './props'
import './sign-in.scss'

/** One tap in a mini-program; on the web, someone of the demo hospital's staff. */
export const SignIn = ({ onSignedIn }: SignInProps) => (
  <View className="sign-in">
    <Grove />
    <View className="sign-in__title">杏林</View>
    <View className="sign-in__words">医护端</View>
    <View className="sign-in__form">
      {SIGN_IN_KIND === 'demo' ? <Personas onSignedIn={onSignedIn} /> : <ByPlatform onSignedIn={onSignedIn} />}
    </View>
  </View>
)
