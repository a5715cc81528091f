import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { queryClient } from '@/shared/api/query'
import { callPhone } from '@/shared/platform/phone'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'

const lookAgain = () => void queryClient.invalidateQueries({ queryKey: orpc.community.key() })

/** One of the operators, so that nobody thinks another does it. */
export function Take({ entryId }: { entryId: string }) {
  const take = useCommand(orpc.community.takeCrisis, { onSuccess: () => toast('您已接手'), onError: lookAgain })
  return (
    <>
      <ErrorLine error={take.error} />
      <Button kind="danger" icon="check" busy={take.isPending} onClick={() => take.mutate({ entryId })}>
        我来处理
      </Button>
      <View className="entry__field">
        <Button kind="secondary" icon="phone" onClick={() => callPhone('110')}>
          马上有生命危险，打 110
        </Button>
      </View>
    </>
  )
}
