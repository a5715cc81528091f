import { Empty } from '@/shared/ui/state-view'
import { to } from './navigation'

/** For tab pages that show nothing before signing in. */
export const SignInFace = ({ hint }: { hint: string }) => (
  <Empty icon="me" title="还没有登录" hint={hint} action={{ text: '登录', onClick: to.signIn }} />
)
