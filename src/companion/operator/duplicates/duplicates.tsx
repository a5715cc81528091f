import { View } from '@tarojs/components'
import type { LikelyPair, Merge } from '@xinglin/types/merge'
import { useState } from 'react'
import { likenessText, pairKey } from '@/shared/merge/words'
import { civilDate, monthDay } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { PAPER_KINDS } from '@/shared/words'
import { Columns } from '@/companion/layout/columns'
import { MergePanel } from './merge-panel'
import { UndoPanel } from './undo-panel'
import { useMerges, usePairs } from './use-lists'
import './duplicates.scss'

const LISTS = optionsOf({ pairs: '待核对', merges: '已合并' })

const NO_PAIRS = { icon: 'check', title: '没有待核对的', hint: '两份登记像同一个人时，会列在这里' } as const
const NO_MERGES = { icon: 'list', title: '还没有合并过' } as const

const papersOf = ({ registrations }: LikelyPair) =>
  registrations.map(({ paperKind }) => PAPER_KINDS[paperKind]).join(' + ')

function Pairs({ onPick }: { onPick: (pair: LikelyPair) => void }) {
  const query = usePairs()
  return (
    <QueryView query={query} empty={{ ...NO_PAIRS, when: (pairs) => !pairs.length && !query.hasNextPage }}>
      {(pairs) => (
        <>
          <Card kind="list">
            {pairs.map((pair) => (
              <Row
                key={pairKey(pair)}
                first={`${pair.registrations[0]?.maskedName} · ${papersOf(pair)}`}
                second={`${likenessText(pair)} · ${pair.sameAccount ? '同一账号' : '两个账号'}`}
                onClick={() => onPick(pair)}
              />
            ))}
          </Card>
          <More query={query} words="看更多" />
        </>
      )}
    </QueryView>
  )
}

const stateOf = ({ mergedAt, undoneAt, by }: Merge) =>
  `${monthDay(civilDate(mergedAt))}${by === 'desk' ? '窗口' : '本人'}合并${undoneAt ? ' · 已撤销' : ''}`

function Merges({ onPick }: { onPick: (merge: Merge) => void }) {
  const query = useMerges()
  return (
    <QueryView query={query} empty={{ ...NO_MERGES, when: (merges) => !merges.length }}>
      {(merges) => (
        <>
          <Card kind="list">
            {merges.map((merge) => (
              <Row
                key={merge.id}
                first={`${merge.kept.maskedName} · 保留${PAPER_KINDS[merge.kept.paperKind]}`}
                second={stateOf(merge)}
                onClick={() => onPick(merge)}
              />
            ))}
          </Card>
          <More query={query} words="看更多" />
        </>
      )}
    </QueryView>
  )
}

/** Pairs to look at with the papers in hand, and what was merged. */
export function Duplicates() {
  const [list, setList] = useState<'pairs' | 'merges'>('pairs')
  const [pair, setPair] = useState<LikelyPair | null>(null)
  const [merge, setMerge] = useState<Merge | null>(null)
  const show = (next: 'pairs' | 'merges') => {
    setPair(null)
    setMerge(null)
    setList(next)
  }
  const panel = pair ? (
    <MergePanel key={pairKey(pair)} pair={pair} onDone={() => setPair(null)} />
  ) : merge ? (
    <UndoPanel key={merge.id} merge={merge} onDone={() => setMerge(null)} />
  ) : null
  return (
    <Columns panel={panel}>
      <View className="duplicates__lists">
        <Choice options={LISTS} value={list} onChange={show} />
      </View>
      {list === 'pairs' ? <Pairs onPick={setPair} /> : <Merges onPick={setMerge} />}
    </Columns>
  )
}
