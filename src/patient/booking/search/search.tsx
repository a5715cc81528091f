import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDepartments } from '@/patient/booking-find/department-tree'
import { SearchBox } from '@/patient/search-box'
import { Section } from '@/shared/ui/section'
import { Results } from './results'
import { useDebounced } from './use-debounced'
import { WordChips } from './word-chips'
import './search.scss'

const PAUSE_MS = 250
const LONGEST = 30
const MOST_WORDS = 8

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
      <SearchBox value={text} onChange={setText} placeholder="科室、医生或病名" maxLength={LONGEST} focus />
      {text.trim() && asked ? <Results text={asked} onWord={setText} /> : null}
      {text.trim() ? null : <Hints onWord={setText} />}
    </>
  )
}
