import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { useSession } from '@/shared/session/session'
import { signOut } from '@/shared/session/sign-in'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { enter } from './enter'
import './sign-in.scss'

const CODE_LENGTH = 8

/** As people type it from paper: small letters and spaces are fine. */
const codeIn = (typed: string) => typed.replace(/\s/g, '').toUpperCase()

/** Turns the account that is signed in into a staff account. */
export function Activate() {
  const name = useSession()?.displayName
  const [typed, setTyped] = useState('')
  const activate = useCommand(orpc.identity.activateStaff, {
    onSuccess: (answer) => {
      enter(answer)
      toast('已激活')
    },
  })
  const wrong = fieldErrors(activate.error).code
  const go = () => activate.mutate({ code: codeIn(typed) })
  return (
    <>
      <View className="activate__head">
        <View className="activate__title">激活员工账号</View>
        <View className="activate__words">{name}，您的账号还不是员工账号。激活码由运营同事发放，72 小时内有效。</View>
      </View>
      <Card>
        <Field label="激活码" error={wrong} hint="8 位字母和数字">
          <TextInput value={typed} onChange={setTyped} maxLength={CODE_LENGTH + 2} onConfirm={go} />
        </Field>
        {wrong ? null : <ErrorLine error={activate.error} />}
        <View className="activate__action">
          <Button busy={activate.isPending} disabled={codeIn(typed).length < CODE_LENGTH} onClick={go}>
            激活
          </Button>
          <Button kind="text" onClick={signOut}>
            换一个账号
          </Button>
        </View>
      </Card>
    </>
  )
}
