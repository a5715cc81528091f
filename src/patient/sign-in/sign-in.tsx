import { SIGN_IN_KIND } from '@/shared/platform/sign-in'
import { Button } from '@/shared/ui/button'
import { Welcome } from '@/shared/ui/welcome'
import { to } from '../navigation'
import { ByName } from './by-name'
import { ByPlatform } from './by-platform'

const Privacy = () => (
  <Button kind="text" onClick={to.about}>
    登录即同意隐私说明
  </Button>
)

/** One tap in a mini-program; a name in the demo hospital's web page. */
export const SignIn = () => (
  <Welcome words="给自己、给家人约医生" below={<Privacy />}>
    {SIGN_IN_KIND === 'demo' ? <ByName /> : <ByPlatform />}
  </Welcome>
)
