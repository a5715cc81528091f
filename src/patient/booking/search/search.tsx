import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDepartments } from '@/patient/booking-find/department-tree'
import { TextInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { Section } from '@/shared/ui/section'
import { tappable } from '@/shared/ui/tappable'
import { Results } from './results'
import { useDebounced } from './use-debounced'
import { WordChips } from './word-chips'
import './search.scss'

const PAUSE_MS = 250
const LONGEST = 30
const MOST_WORDS = 8

interface BoxProps {
  value: string
  onChange: (value: string) => void
}

const Box = ({ value, onChange }: BoxProps) => (
  <View className="search-box">
    <Icon name="search" className="search-box__icon" />
    <TextInput
      value={value}
      onChange={onChange}
      placeholder="科室、医生或病名"
      maxLength={LONGEST}
      confirmType="search"
      focus
    />
    {value ? (
      <View {...tappable('清空')} className="search-box__clear" onClick={() => onChange('')}>
        <Icon name="close" className="search-box__close" />
      </View>
    ) : null}
  </View>
)

/** Before anything was typed: how it works, and departments many look for. */
function Hints({ onWord }: { onWord: (word: string) => void }) {
  const departments = useDepartments().data?.departments ?? []
  const words = departments
    .filter(({ parentId, doctors }) => parentId !== null && doctors > 0)
    .sort((a, b) => b.doctors - a.doctors)
    .map(({ name }) => ({ word: name }))
  return (
    <>
      <View className="search-hint">可以写病名、医生名字，或拼音首字母，例如 xnk 找心内科</View>
      {words.length ? (
        <Section title="常找的科室">
          <WordChips words={words.slice(0, MOST_WORDS)} onTap={onWord} />
        </Section>
      ) : null}
    </>
  )
}

/** Finds while one types. */
export function Search({ opening }: { opening: string }) {
  const [text, setText] = useState(opening)
  const asked = useDebounced(text.trim(), PAUSE_MS)
  return (
    <>
      <Box value={text} onChange={setText} />
      {text.trim() && asked ? <Results text={asked} onWord={setText} /> : null}
      {text.trim() ? null : <Hints onWord={setText} />}
    </>
  )
}
