import { WordChips } from '@/patient/booking/search/word-chips'
import { Button } from '@/shared/ui/button'
import { Empty } from '@/shared/ui/state-view'
import { Section } from '@/shared/ui/section'
import { forgetWords, useRecentWords } from '../keeping'

export interface RecentProps {
  owner: string | undefined
  onWord: (word: string) => void
}

const HINT = {
  icon: 'search',
  title: '找病友说过的话',
  hint: '病名、药名、症状都可以，写半个词也行',
} as const

/** What one looked for before, on this phone only. */
export function Recent({ owner, onWord }: RecentProps) {
  const words = useRecentWords(owner ?? '')
  if (!owner || !words.length) return <Empty {...HINT} />
  const clear = (
    <Button small kind="text" onClick={() => forgetWords(owner)}>
      清空
    </Button>
  )
  return (
    <Section title="最近找过（只存在这部手机上）" extra={clear}>
      <WordChips words={words.map((word) => ({ word }))} onTap={onWord} />
    </Section>
  )
}
