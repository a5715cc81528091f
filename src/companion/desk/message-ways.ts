import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { usePolling } from '@/shared/hooks/polling'
import type { Tile } from '@/shared/ui/tiles'
import { to } from '../navigation'
import { waitsText } from './waits'

const CHECK_MS = 30_000

/** The ways to what is said to patients, with the calls that wait for somebody. */
export function useMessageWays(): readonly Tile[] {
  const calls = useQuery(
    orpc.notify.listCallTasks.queryOptions({ input: {}, refetchInterval: usePolling(CHECK_MS) }),
  ).data
  return [
    {
      icon: 'phone',
      words: '电话任务',
      about: '停诊等要打的电话',
      go: to.calls,
      waits: waitsText(calls?.tasks.length, Boolean(calls?.nextCursor), '个待打'),
    },
    { icon: 'message', words: '消息发送记录', about: '发了没有、走哪条路', go: to.deliveries },
    { icon: 'list', words: '消息模板', about: '样子、规则、开通', go: to.templates },
  ]
}
