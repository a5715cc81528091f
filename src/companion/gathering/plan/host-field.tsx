import { useQuery } from '@tanstack/react-query'
import { Select } from '@/companion/operator/form/select'
import { orpc } from '@/shared/api/client'
import { useSession } from '@/shared/session/session'
import { Field } from '@/shared/ui/field'

export interface HostFieldProps {
  boardId: string
  value: string
  error: string | undefined
  onChange: (accountId: string) => void
}

/** Who runs it: an operator chooses among the board's staff, others run their own. */
export function HostField({ boardId, value, error, onChange }: HostFieldProps) {
  const isOperator = useSession()?.role === 'operator'
  const enabled = isOperator && boardId !== ''
  const staff =
    useQuery(orpc.community.getBoardSettings.queryOptions({ input: { boardId }, enabled })).data?.staff ?? []
  if (!isOperator) return <Field label="主持" error={error} hint="由您主持" children={null} />
  const chosen = staff.find(({ accountId }) => accountId === value)
  const pick = (name: string) => onChange(staff.find((one) => one.name === name)?.accountId ?? '')
  return (
    <Field label="主持" error={error} hint={boardId ? '这个版块的工作人员' : '先选版块'}>
      <Select label="主持" options={staff.map(({ name }) => name)} value={chosen?.name ?? ''} onChange={pick} />
    </Field>
  )
}
