import type { ComponentType } from 'react'
import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { EndSheet } from './end-sheet'
import { HandOverSheet } from './hand-over-sheet'
import { HoldUpSheet } from './hold-up-sheet'
import { type Move, movesOf } from './moves'
import { ReferSheet } from './refer-sheet'
import type { SheetProps } from './sheets'

const SHEETS: Record<Move, ComponentType<SheetProps>> = {
  'hold-up': HoldUpSheet,
  'hand-over': HandOverSheet,
  refer: ReferSheet,
  end: EndSheet,
}

/** What is done with a consult beside answering, then the one that was chosen. */
export function MoreSheet({ consult, onClose }: SheetProps) {
  const [chosen, setChosen] = useState<Move | null>(null)
  if (chosen) {
    const Chosen = SHEETS[chosen]
    return <Chosen consult={consult} onClose={onClose} />
  }
  return (
    <Sheet open title="这次问诊" onClose={onClose}>
      <Card kind="list">
        {movesOf(consult).map(({ move, icon, words, about }) => (
          <Row key={move} icon={icon} first={words} second={about} onClick={() => setChosen(move)} />
        ))}
      </Card>
    </Sheet>
  )
}
