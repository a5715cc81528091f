import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { fieldErrors } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import type { SignInProps } from './props'

function ByName({ onSignedIn }: SignInProps) {
  const [name, setName] = useState('')
  const signIn = useMutation(orpc.identity.signInDemo.mutationOptions({ onSuccess: onSignedIn }))
  const wrong = fieldErrors(signIn.error).name
  const go = () => signIn.mutate({ name })
  return (
    <Card>
      <Field label="您的名字" error={wrong} hint="下一步填写激活码">
        <TextInput value={name} onChange={setName} placeholder="例如 王小明" maxLength={20} onConfirm={go} />
      </Field>
      {wrong ? null : <ErrorLine error={signIn.error} />}
      <Button busy={signIn.isPending} onClick={go}>
        下一步
      </Button>
    </Card>
  )
}

/** On the web a new colleague first needs an account of the demo hospital; mini-programs have the host's. */
export function Newcomer({ onSignedIn }: SignInProps) {
  const [open, setOpen] = useState(false)
  if (open) return <ByName onSignedIn={onSignedIn} />
  return (
    <Button kind="text" onClick={() => setOpen(true)}>
      我是新同事，有激活码
    </Button>
  )
}
