import { View } from '@tarojs/components'
import type { Comment, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { serverNow } from '@/shared/server-time'
import { Button } from '@/shared/ui/button'
import { AppealSheet } from '../appeal-sheet'
import { mayEdit } from '../own'
import './mend-acts.scss'

export interface MendActsProps {
  entry: Post | Comment
  onEdit: () => void
}

/** What an author can do where his words do not show: change them, or ask for another look. */
export function MendActs({ entry, onEdit }: MendActsProps) {
  const [appealing, setAppealing] = useState(false)
  const edits = mayEdit(entry, serverNow())
  if (!edits && !entry.mayAppeal) return null
  return (
    <View className="mend">
      {edits ? (
        <Button small kind="secondary" icon="pen" onClick={onEdit}>
          修改
        </Button>
      ) : null}
      {entry.mayAppeal ? (
        <Button small kind="secondary" onClick={() => setAppealing(true)}>
          申诉
        </Button>
      ) : null}
      {appealing ? <AppealSheet entryId={entry.id} onClose={() => setAppealing(false)} /> : null}
    </View>
  )
}
