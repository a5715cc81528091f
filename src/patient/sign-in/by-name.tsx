import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { fieldErrors } from '@/shared/api/errors'
import { finishSignIn } from '@/shared/session/sign-in'
import { Button } from '@/shared/ui/button'
import { Field, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'

/** The demo hospital's sign-in: an account by this name, made on first use. */
export function ByName() {
  const [name, setName] = useState('')
  const signIn = useMutation(
    orpc.identity.signInDemo.mutationOptions({ onSuccess: (answer) => finishSignIn(answer, '/pages/home/index') }),
  )
  const wrong = fieldErrors(signIn.error).name
  const go = () => signIn.mutate({ name })
  return (
    <>
      <Field label="您的名字" error={wrong} hint="这是演示医院，写一个名字就能进，不用写真名">
        <TextInput value={name} onChange={setName} placeholder="例如 王小明" maxLength={20} onConfirm={go} />
      </Field>
      {wrong ? null : <ErrorLine error={signIn.error} />}
      <Button busy={signIn.isPending} onClick={go}>
        登录
      </Button>
    </>
  )
}
