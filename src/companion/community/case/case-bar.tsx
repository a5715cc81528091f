import { View } from '@tarojs/components'
import type { Case } from '@xinglin/types/community-staff'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { useDecide } from './use-decide'
import type { Doing } from './words'

export interface CaseBarProps {
  one: Case
  onDoing: (doing: Doing) => void
  onDone: () => void
}

/** The three decisions, within the thumb's reach. */
export function CaseBar({ one, onDoing, onDone }: CaseBarProps) {
  const { decide, busy, error } = useDecide(one, onDone)
  return (
    <>
      <ErrorLine error={error} />
      <Button icon="check" busy={busy} onClick={() => decide('approve')}>
        {one.state === 'shown' ? '没问题，继续展示' : '通过'}
      </Button>
      <View className="entry__two">
        <Button kind="secondary" onClick={() => onDoing('change')}>
          要求修改
        </Button>
        <Button kind="secondary" onClick={() => onDoing('hide')}>
          {one.state === 'hidden' ? '维持隐藏' : '隐藏'}
        </Button>
      </View>
    </>
  )
}
