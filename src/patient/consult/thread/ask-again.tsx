import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { useDraft } from '@/shared/hooks/draft'
import { useLeave } from '@/shared/hooks/leave'
import { civilDate, monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Field, LongInput } from '@/shared/ui/field'
import { Sheet } from '@/shared/ui/sheet'
import { ErrorLine } from '@/shared/ui/state-view'

/** One more question after the end, at no cost, until a day. */
export function AskAgain({ consult: { id, askUntil } }: { consult: Consult }) {
  const [open, setOpen] = useState(false)
  const { values, change, clear } = useDraft(`consult.again.${id}`, { text: '' })
  const askLeave = useLeave('consult')
  const ask = useCommand(orpc.consult.askAgain, {
    onSuccess: () => {
      clear()
      setOpen(false)
    },
  })
  if (!askUntil) return null
  const send = () => {
    void askLeave()
    ask.mutate({ consultId: id, text: values.text.trim() })
  }
  const wrong = fieldErrors(ask.error).text
  const action = (
    <>
      {wrong ? null : <ErrorLine error={ask.error} />}
      <Button busy={ask.isPending} disabled={!values.text.trim()} onClick={send}>
        发给医生
      </Button>
    </>
  )
  return (
    <>
      <Button kind="secondary" icon="chat" onClick={() => setOpen(true)}>
        再问一次，{monthDay(civilDate(askUntil))}前免费
      </Button>
      <Sheet open={open} title="再问一次" onClose={() => setOpen(false)} action={action}>
        <Field label="想问什么" error={wrong} hint="只能再问一次，想好一起问；医生会在一天内回复">
          <LongInput
            value={values.text}
            onChange={(text) => change({ text })}
            placeholder="例如：药吃了三天，还是有点咳，要不要换药"
            maxLength={1000}
          />
        </Field>
      </Sheet>
    </>
  )
}
