import type { Consult } from '@xinglin/types/consult'
import { to } from '@/companion/navigation'
import { useStart } from '../thread/use-start'

/** An emergency that he took is begun without another tap; papers are looked at in the thread first. */
export function useBegin() {
  const { start, sheet } = useStart({ onStarted: to.consult, onRefused: to.consult })
  const begin = ({ id, kind }: Pick<Consult, 'id' | 'kind'>) =>
    kind === 'advice' ? start({ consultId: id }) : to.consult(id)
  return { begin, sheet }
}
