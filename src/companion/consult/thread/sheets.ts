import type { Consult } from '@xinglin/types/consult'

/** What a doctor does with a consult, each in a sheet of its own. */
export interface SheetProps {
  consult: Consult
  onClose: () => void
}
