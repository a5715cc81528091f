import { useState } from 'react'
import { Tabs } from '../tabs'
import { Saved } from './saved'
import { Written } from './written'

export type Which = 'written' | 'saved'

const WHICH: Record<Which, string> = { written: '我写的', saved: '我收藏的' }

/** What he wrote, and what he keeps. */
export function MinePage({ opening }: { opening: Which }) {
  const [which, setWhich] = useState<Which>(opening)
  return (
    <>
      <Tabs labels={WHICH} value={which} onChange={setWhich} />
      {which === 'written' ? <Written /> : <Saved />}
    </>
  )
}
