import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type InputKind, chooseInput, listInputs } from '@/shared/platform/broadcaster'
import { Choice } from '@/shared/ui/choice'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { toast } from '@/shared/ui/toast'

const NAMES: Record<InputKind, string> = { camera: '摄像头', microphone: '麦克风' }

/** Which camera or microphone; nothing where there is no choice. */
export function InputRow({ kind }: { kind: InputKind }) {
  const [open, setOpen] = useState(false)
  const { data, refetch } = useQuery({
    ...{ queryKey: ['inputs', kind], queryFn: () => listInputs(kind), gcTime: 0, meta: { once: true } },
  })
  if (!data || data.all.length < 2) return null
  const choose = (id: string) => {
    setOpen(false)
    chooseInput(kind, id)
      .catch(() => toast(`换不了${NAMES[kind]}`))
      .finally(() => void refetch())
  }
  const name = data.all.find(({ id }) => id === data.chosen)?.name ?? ''
  const options = data.all.map((each) => ({ value: each.id, label: each.name }))
  return (
    <>
      <Row
        icon={kind === 'camera' ? 'video' : 'mic'}
        first={`换${NAMES[kind]}`}
        second={name}
        onClick={() => setOpen(true)}
      />
      <Sheet open={open} title={`用哪个${NAMES[kind]}`} onClose={() => setOpen(false)}>
        <Choice options={options} value={data.chosen} onChange={choose} />
      </Sheet>
    </>
  )
}
