import { Empty } from '@/shared/ui/state-view'
import { go } from './go'

/** Before the first word: rules and a name. */
export const JoinFirst = () => (
  <Empty
    icon="people"
    title="先加入社区"
    hint="看一眼公约、起个昵称，就能说话了；不用真名"
    action={{ text: '去加入', onClick: go.join }}
  />
)
