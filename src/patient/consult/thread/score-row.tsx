import { View } from '@tarojs/components'
import { classes } from '@/shared/ui/classes'
import { tappable } from '@/shared/ui/tappable'
import { scoreWords } from './rating'
import './score-row.scss'

const SCORES = [1, 2, 3, 4, 5]

export interface ScoreRowProps {
  label: string
  /** 0 for nothing chosen. */
  score: number
  onChange: (score: number) => void
}

/** One to five, with the word for it. */
export const ScoreRow = ({ label, score, onChange }: ScoreRowProps) => (
  <View className="score">
    {SCORES.map((each) => (
      <View
        key={each}
        {...tappable(`${label} ${each} 分，${scoreWords(each)}`)}
        aria-pressed={each === score ? 'true' : 'false'}
        className={classes('score__one', each <= score && 'score__one--on')}
        onClick={() => onChange(each)}
      >
        {each}
      </View>
    ))}
    <View className="score__words">{scoreWords(score)}</View>
  </View>
)
