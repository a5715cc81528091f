import { View } from '@tarojs/components'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import '../entry.scss'
import { go } from '../go'

/** An operator's way from what is shown to deciding about it. */
export const Moderate = ({ entryId }: { entryId: string }) =>
  useSession()?.role === 'operator' ? (
    <View className="entry__acts">
      <Button kind="secondary" small icon="shield" onClick={() => go.case(entryId)}>
        审核
      </Button>
    </View>
  ) : null
