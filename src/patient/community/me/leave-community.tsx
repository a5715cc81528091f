import { View } from '@tarojs/components'
import { useState } from 'react'
import { back } from '@/patient/navigation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { errorText } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { toast } from '@/shared/ui/toast'
import { forgetKept } from '../keeping'
import './me.scss'

/** Erases all he was here, after a plain warning. */
export function LeaveCommunity() {
  const [asking, setAsking] = useState(false)
  const leave = useCommand(orpc.community.leave, {
    onSuccess: () => {
      forgetKept()
      setAsking(false)
      toast('已注销社区身份')
      back('/community/home/index')
    },
  })
  return (
    <View className="leave-community">
      <Button kind="text" onClick={() => setAsking(true)}>
        注销社区身份
      </Button>
      <ConfirmSheet
        open={asking}
        danger
        title="注销社区身份"
        action="全部删除并注销"
        busy={leave.isPending}
        error={leave.error ? errorText(leave.error) : undefined}
        onConfirm={() => leave.mutate({})}
        onClose={() => setAsking(false)}
      >
        您发过的帖子、评论、图片，点过的赞、收藏和关注，都会删掉，找不回来；别人回复您时留下的名字会变成“已注销”。
        挂号、问诊和病历不受影响。以后可以重新加入，从 0 级开始。
      </ConfirmSheet>
    </View>
  )
}
