import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SelectButton } from '@/companion/operator/form/select'
import { orpc } from '@/shared/api/client'
import { nameOf, titleOf } from '@/shared/community/words'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'

export interface GuideFieldProps {
  boardId: string
  value: string | null
  onChange: (postId: string | null) => void
}

const EMPTY = { icon: 'list', title: '版块里还没有帖子', hint: '先用自己的名字发一篇指南，再来选' } as const

function PickGuide({ boardId, onPick }: { boardId: string; onPick: (postId: string) => void }) {
  const query = useQuery(
    orpc.community.listPosts.queryOptions({ input: { boardId, order: 'liked' }, select: ({ posts }) => posts }),
  )
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: (posts) => !posts.length }}>
      {(posts) => (
        <Card kind="list">
          {posts.map((post) => (
            <Row key={post.id} first={titleOf(post)} second={nameOf(post.author)} onClick={() => onPick(post.id)} />
          ))}
        </Card>
      )}
    </QueryView>
  )
}

/** Which post newcomers read first. */
export function GuideField({ boardId, value, onChange }: GuideFieldProps) {
  const [open, setOpen] = useState(false)
  const guide = useQuery(
    orpc.community.getPost.queryOptions({ input: { postId: value ?? '' }, enabled: Boolean(value) }),
  ).data
  const pick = (postId: string | null) => {
    onChange(postId)
    setOpen(false)
  }
  return (
    <Field label="指南帖" hint="新来的病友先看到它">
      <SelectButton label="指南帖" words={value && guide ? titleOf(guide) : null} onClick={() => setOpen(true)} />
      {open ? (
        <Sheet open title="选一篇指南" onClose={() => setOpen(false)}>
          {value ? (
            <Button kind="text" onClick={() => pick(null)}>
              不要指南
            </Button>
          ) : null}
          <PickGuide boardId={boardId} onPick={pick} />
        </Sheet>
      ) : null}
    </Field>
  )
}
