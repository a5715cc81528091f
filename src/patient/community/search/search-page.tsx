import { useState } from 'react'
import { useDebounced } from '@/patient/booking/search/use-debounced'
import { keepWord } from '../keeping'
import { SearchBox } from '@/patient/search-box'
import { useBoards } from '../use-boards'
import { useStanding } from '../use-standing'
import { Found } from './found'
import { Recent } from './recent'

const PAUSE_MS = 300

/** Finds while one types; a word that was looked for by hand is kept on this phone. */
export function SearchPage({ boardId }: { boardId: string }) {
  const [text, setText] = useState('')
  const owner = useStanding().data?.standing?.memberId
  const board = useBoards().data?.boards.find(({ id }) => id === boardId)
  const word = useDebounced(text.trim(), PAUSE_MS)
  const keep = () => owner && text.trim() && keepWord(owner, text.trim())
  return (
    <>
      <SearchBox
        value={text}
        onChange={setText}
        placeholder={board ? `在“${board.name}”里搜` : '写一个词，例如 低盐'}
        onConfirm={keep}
        focus
      />
      {text.trim() ? (
        word && <Found text={word} boardId={boardId} onOpen={keep} />
      ) : (
        <Recent owner={owner} onWord={setText} />
      )}
    </>
  )
}
