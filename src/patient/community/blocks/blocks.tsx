import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { pastText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { useAct } from '../use-act'

const EMPTY = {
  icon: 'check',
  title: '没有屏蔽任何人',
  hint: '在帖子或评论的“更多”里可以屏蔽一位病友',
} as const

/** Whom one does not want to read, and the way back. */
export function Blocks() {
  const query = useQuery(orpc.community.listBlocks.queryOptions({ input: {} }))
  const unblock = useAct(orpc.community.unblock)
  return (
    <QueryView query={query} empty={{ ...EMPTY, when: ({ blocks }) => !blocks.length }}>
      {({ blocks }) => (
        <Card kind="list">
          {blocks.map(({ id, name, at }) => (
            <Row
              key={id}
              first={name}
              second={`${pastText(at)} 屏蔽`}
              right={
                <Button
                  small
                  kind="text"
                  busy={unblock.isPending && unblock.variables.blockId === id}
                  onClick={() => unblock.mutate({ blockId: id })}
                >
                  取消屏蔽
                </Button>
              }
            />
          ))}
        </Card>
      )}
    </QueryView>
  )
}
