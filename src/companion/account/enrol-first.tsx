import { signOut } from '@/shared/session/sign-in'
import { Button } from '@/shared/ui/button'
import { Empty } from '@/shared/ui/state-view'
import { to } from '../navigation'

/** Staff of the hospital who have no second factor yet: one way on. */
export const EnrolFirst = () => (
  <>
    <Empty
      icon="shield"
      title="先绑定验证器"
      hint="员工账号能看到患者信息，登录要多一道验证。绑定一次，以后登录时填 6 位数字"
      action={{ text: '现在绑定', onClick: to.secondFactor }}
    />
    <Button kind="text" onClick={signOut}>
      换一个账号
    </Button>
  </>
)
