import { View } from '@tarojs/components'
import { useState } from 'react'
import { SelectButton } from '@/companion/operator/form/select'
import { Choice } from '@/shared/ui/choice'
import { Sheet } from '@/shared/ui/sheet'
import '../entry.scss'
import { useBoards } from '../use-boards'

export interface BoardFilterProps {
  boardId: string | null
  onChange: (boardId: string | null) => void
  /** What none chosen means. */
  all?: string
}

const NONE = 'all'

/** One of the boards, or all that one answers for. */
export function BoardFilter({ boardId, onChange, all }: BoardFilterProps) {
  const [open, setOpen] = useState(false)
  const boards = useBoards().data ?? []
  const options = boards.map(({ id, name }) => ({ value: id, label: name }))
  const pick = (value: string) => {
    onChange(value === NONE ? null : value)
    setOpen(false)
  }
  return (
    <>
      <SelectButton
        label="版块"
        words={boards.find(({ id }) => id === boardId)?.name ?? all ?? null}
        onClick={() => setOpen(true)}
      />
      {open ? (
        <Sheet open title="选择版块" onClose={() => setOpen(false)}>
          <View className="entry__filter">
            <Choice
              options={all ? [{ value: NONE, label: all }, ...options] : options}
              value={boardId ?? NONE}
              onChange={pick}
            />
          </View>
        </Sheet>
      ) : null}
    </>
  )
}
