import { consult } from '@xinglin/types/consult'
import { operation } from '../kernel/operation'
import { editDraft } from './edit'
import { consultView } from './view'

export const saveIntake = operation(consult.saveIntake, async ({ input, caller, store, now }) =>
  consultView(store, await editDraft(store, input.consultId, () => ({ intake: input.intake }), now), caller, now),
)
