import { View } from '@tarojs/components'
import type { Crisis } from '@xinglin/types/community-staff'
import { useState } from 'react'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, PanelBody } from '@/companion/money/facts'
import { nameOf } from '@/shared/community/words'
import { momentText } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { RevealForm } from '../case/reveal-form'
import { go } from '../go'
import { Marked } from '../marked'
import { CRISES, CRISIS_STATES } from '../words'
import { CloseForm } from './close-form'
import { Take } from './take'

export interface CrisisPanelProps {
  crisis: Crisis
  now: number
  onClose: () => void
}

const Facts = ({
  crisis: { kind, quote, text, boardName, author, at, state, takenBy, outcome },
}: {
  crisis: Crisis
}) => (
  <>
    <View className="entry__big">{CRISES[kind]}</View>
    <Marked className="entry__text" text={text || quote} quotes={[quote]} />
    <Fact label="版块">{boardName}</Fact>
    <Fact label="作者">{nameOf(author)}</Fact>
    <Fact label="写于">{momentText(at)}</Fact>
    <Fact label="处理">{`${CRISIS_STATES[state]}${takenBy ? `，${takenBy}` : ''}`}</Fact>
    {outcome ? <Fact label="结果">{outcome}</Fact> : null}
  </>
)

const Ways = ({ entryId, onReveal }: { entryId: string; onReveal: () => void }) => (
  <>
    <Button kind="secondary" icon="phone" onClick={onReveal}>
      查看身份并联系本人
    </Button>
    <View className="entry__field">
      <Button kind="secondary" icon="shield" onClick={() => go.case(entryId)}>
        审核这条内容
      </Button>
    </View>
  </>
)

/** Take it, reach him, and say how it ended. */
export function CrisisPanel({ crisis, onClose }: CrisisPanelProps) {
  const [revealing, setRevealing] = useState(false)
  const { entryId, state } = crisis
  return (
    <SidePanel title="危急情况" onClose={onClose}>
      <PanelBody>
        {revealing ? (
          <RevealForm entryId={entryId} onBack={() => setRevealing(false)} />
        ) : (
          <>
            <Facts crisis={crisis} />
            <View className="entry__field">
              {state === 'open' ? (
                <Take entryId={entryId} />
              ) : (
                <Ways entryId={entryId} onReveal={() => setRevealing(true)} />
              )}
            </View>
            {state === 'taken' ? <CloseForm entryId={entryId} onClosed={onClose} /> : null}
          </>
        )}
      </PanelBody>
    </SidePanel>
  )
}
