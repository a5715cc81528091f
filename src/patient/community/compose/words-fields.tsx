import { View } from '@tarojs/components'
import { Field, TextInput } from '@/shared/ui/field'
import type { Draft } from '../kept'
import { RefusedWords } from '../refused-words'
import type { Refusal } from '../use-refusal'
import { WordsField } from '../words-field'
import './compose.scss'

type Words = Pick<Draft, 'kind' | 'title' | 'text'>

const TITLES: Record<Draft['kind'], { label: string; placeholder: string }> = {
  post: { label: '标题（可以不写）', placeholder: '一句话说清楚想问什么' },
  story: { label: '故事的标题', placeholder: '例如 搭桥后的第一百天' },
  idea: { label: '点子的标题', placeholder: '例如 抽血窗口早开半小时' },
}

const TEXTS: Record<Draft['kind'], { label: string; placeholder: string }> = {
  post: { label: '内容', placeholder: '什么病、多久了、现在怎么样、想问什么。别写电话、微信和身份证号' },
  story: { label: '想先说的话', placeholder: '您是什么病，怎么走过来的，想对后来的人说什么' },
  idea: { label: '怎么做', placeholder: '现在哪里不方便，您觉得怎么做更好' },
}

export interface WordsFieldsProps {
  words: Words
  onChange: (patch: Partial<Words>) => void
  errors: Record<string, string>
  refusal: Refusal<'title' | 'text' | 'steps'>
}

/** Title and text, and under each what could not stand there. */
export const WordsFields = ({ words: { kind, title, text }, onChange, errors, refusal }: WordsFieldsProps) => (
  <>
    <View className="compose__part">
      <Field label={TITLES[kind].label} error={errors['title']}>
        <TextInput
          value={title}
          onChange={(words) => onChange({ title: words })}
          placeholder={TITLES[kind].placeholder}
          maxLength={40}
        />
      </Field>
      <RefusedWords marked={refusal.fields.title} />
    </View>
    <WordsField
      {...TEXTS[kind]}
      value={text}
      onChange={(words) => onChange({ text: words })}
      most={2000}
      error={errors['text']}
      marked={refusal.fields.text}
    />
  </>
)
