import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { useBoards } from '../use-boards'

interface ListProps {
  boardId: string
  onPick: (boardId: string) => void
}

const List = ({ boardId, onPick }: ListProps) => (
  <QueryView query={useBoards()}>
    {({ boards }) => (
      <>
        {boards.map(({ id, name, about }) => (
          <Row
            key={id}
            first={name}
            second={about}
            right={id === boardId ? <Icon name="check" /> : null}
            onClick={() => onPick(id)}
            plain
          />
        ))}
      </>
    )}
  </QueryView>
)

export interface BoardFieldProps {
  boardId: string
  onChange: (boardId: string) => void
  error: string | undefined
}

/** Where it goes. */
export function BoardField({ boardId, onChange, error }: BoardFieldProps) {
  const [open, setOpen] = useState(false)
  const name = useBoards().data?.boards.find(({ id }) => id === boardId)?.name
  const pick = (id: string) => {
    onChange(id)
    setOpen(false)
  }
  return (
    <Field label="发到哪个版块" error={error}>
      <Card kind="list">
        <Row icon="people" first={name ?? '选一个版块'} onClick={() => setOpen(true)} />
      </Card>
      <Sheet open={open} title="发到哪个版块" onClose={() => setOpen(false)}>
        <List boardId={boardId} onPick={pick} />
      </Sheet>
    </Field>
  )
}
