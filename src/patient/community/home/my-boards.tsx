import { WordChips } from '@/patient/booking/search/word-chips'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { go } from '../go'
import { chosenBoards } from '../lists'
import { useBoards } from '../use-boards'

/** One's boards, a tap away. */
export function MyBoards() {
  const query = useBoards()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="card" />}>
      {(data) => {
        const { title, boards } = chosenBoards(data.boards)
        if (!boards.length) return null
        const open = (name: string) => {
          const board = boards.find((one) => one.name === name)
          if (board) go.board(board.id)
        }
        return (
          <Section title={title}>
            <WordChips words={boards.map(({ name }) => ({ word: name }))} onTap={open} />
          </Section>
        )
      }}
    </QueryView>
  )
}
