import { to } from '@/companion/navigation'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { useReplies } from '../replies/use-replies'

export interface QuickSheetProps {
  onPick: (text: string) => void
  onClose: () => void
}

const EMPTY = { icon: 'list', title: '还没有常用语', hint: '把常说的话存下来，点一下就填上' } as const

/** The doctor's short answers: a tap puts one into the box, where it can still be changed. */
export function QuickSheet({ onPick, onClose }: QuickSheetProps) {
  const query = useReplies()
  const manage = (
    <Button kind="text" onClick={to.quickReplies}>
      加、改常用语
    </Button>
  )
  return (
    <Sheet open title="常用语" onClose={onClose} action={manage}>
      <QueryView query={query} empty={{ ...EMPTY, when: ({ replies }) => !replies.length }}>
        {({ replies }) => (
          <Card kind="list">
            {replies.map(({ id, text }) => (
              <Row key={id} first={text} onClick={() => onPick(text)} plain />
            ))}
          </Card>
        )}
      </QueryView>
    </Sheet>
  )
}
