import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useSession, type Session } from '@/shared/session/session'
import { signOut } from '@/shared/session/sign-in'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { ErrorLine } from '@/shared/ui/state-view'
import { codeErrors, isWhole } from './code'
import { CodeField } from './code-field'
import './account.scss'

/** The second step of signing in: the six digits of the authenticator, or a recovery code. */
export function ShowCode({ onConfirmed }: { onConfirmed: (session: Session) => void }) {
  const name = useSession()?.displayName
  const [code, setCode] = useState('')
  const [recovery, setRecovery] = useState(false)
  const confirm = useCommand(orpc.identity.confirmSecondFactor, { onSuccess: onConfirmed })
  const { at, general } = codeErrors(confirm.error)
  const go = () => confirm.mutate({ code })
  const other = () => {
    setRecovery(!recovery)
    setCode('')
    confirm.reset()
  }
  return (
    <>
      <View className="account__head">
        <View className="account__title">二次验证</View>
        <View className="account__words">
          {name}，{recovery ? '请填写一个没用过的恢复码' : '请填写验证器上的 6 位数字'}
        </View>
      </View>
      <Card>
        <CodeField value={code} onChange={setCode} onConfirm={go} error={at} recovery={recovery} />
        <ErrorLine error={general} />
        <View className="account__action">
          <Button busy={confirm.isPending} disabled={!isWhole(code, recovery)} onClick={go}>
            确认
          </Button>
          <Button kind="text" onClick={other}>
            {recovery ? '用验证器的 6 位数字' : '手机不在身边，用恢复码'}
          </Button>
          <Button kind="text" onClick={signOut}>
            换一个账号
          </Button>
        </View>
      </Card>
    </>
  )
}
