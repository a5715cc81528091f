import type { Comment, Post } from '@xinglin/types/community'
import { useState } from 'react'
import { serverNow } from '@/shared/server-time'
import { clock } from '@/shared/time'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { go } from '../go'
import { mayEdit } from '../own'
import { BlockSheet } from './block-sheet'
import { DeleteSheet } from './delete-sheet'
import { ReportSheet } from './report-sheet'

export interface MoreSheetProps {
  entry: Post | Comment
  isPost: boolean
  /** A comment is changed where it stands, a post on its own page. */
  onEdit: (() => void) | undefined
  onClose: () => void
}

type Step = 'menu' | 'report' | 'block' | 'delete'

const editHint = ({ state, editableUntil }: Post | Comment) =>
  state === 'change' || !editableUntil ? '改好后重新审核' : `${clock(editableUntil)} 前可以改，改好后重新审核`

const Mine = ({ entry, onEdit, onDelete }: { entry: Post | Comment; onEdit: () => void; onDelete: () => void }) => (
  <>
    {mayEdit(entry, serverNow()) ? <Row icon="pen" first="修改" second={editHint(entry)} onClick={onEdit} /> : null}
    <Row icon="close" first="删除" second="删了就找不回来" onClick={onDelete} />
  </>
)

const Others = ({ entry, onStep }: { entry: Post | Comment; onStep: (step: Step) => void }) => (
  <>
    <Row icon="warning" first="举报" second="违规、骗人、有人有危险" onClick={() => onStep('report')} />
    {entry.author.kind === 'member' || entry.author.kind === 'anonymous' ? (
      <Row icon="leave" first="屏蔽这位病友" second="不再看到对方说的话" onClick={() => onStep('block')} />
    ) : null}
  </>
)

/** What one needs rarely: change and delete one's own, report and block others'. */
export function MoreSheet({ entry, isPost, onEdit, onClose }: MoreSheetProps) {
  const [step, setStep] = useState<Step>('menu')
  const rest = { entry, isPost, onClose }
  if (step === 'report') return <ReportSheet {...rest} />
  if (step === 'block') return <BlockSheet {...rest} />
  if (step === 'delete') return <DeleteSheet {...rest} />
  const edit = () => {
    onClose()
    if (onEdit) onEdit()
    else go.compose({ postId: entry.id })
  }
  return (
    <Sheet open title={isPost ? '这条帖子' : '这条评论'} onClose={onClose}>
      {entry.mine ? (
        <Mine entry={entry} onEdit={edit} onDelete={() => setStep('delete')} />
      ) : (
        <Others entry={entry} onStep={setStep} />
      )}
    </Sheet>
  )
}
