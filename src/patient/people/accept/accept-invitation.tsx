import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { errorText, fieldErrors } from '@/shared/api/errors'
import { goToSignIn, useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { Page } from '@/shared/ui/page'
import { AcceptForm } from './accept-form'

const LENGTH = 8
const digitsOf = (text: string) => text.replace(/\D/g, '').slice(0, LENGTH)

/** The code first; then who asks and for what. */
export function AcceptInvitation({ given }: { given: string }) {
  const signedIn = useSession() !== null
  const [typed, setTyped] = useState(digitsOf(given))
  const [code, setCode] = useState(typed.length === LENGTH ? typed : '')
  const query = useQuery(
    orpc.identity.getInvitation.queryOptions({
      input: { code },
      enabled: signedIn && code.length === LENGTH,
      meta: { once: true },
      staleTime: 600_000,
    }),
  )
  if (query.data) return <AcceptForm invitation={query.data} />

  const look = () => {
    if (!signedIn) return goToSignIn()
    if (typed === code) void query.refetch()
    setCode(typed)
  }
  const error = query.error ? (fieldErrors(query.error).code ?? errorText(query.error)) : undefined
  const button = (
    <Button busy={query.isFetching} disabled={typed.length < LENGTH} onClick={look}>
      看看是谁
    </Button>
  )
  return (
    <Page title="接受邀请" bar={button}>
      <Card>
        <Field label="家人给的邀请码" error={error} hint="8 位数字，24 小时内有效">
          <TextInput
            value={typed}
            onChange={(text) => setTyped(digitsOf(text))}
            keyboard="number"
            maxLength={LENGTH}
            placeholder="8 位数字"
          />
        </Field>
      </Card>
    </Page>
  )
}
