import { reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import { ownedBy } from './seen'
import { wholeOf } from './view'

export const getWritten = operation(reading.getWritten, async ({ input, caller, store }) => {
  const article = await ownedBy(store, input.articleId, caller)
  const { months, occasions, ages } = article
  return { ...wholeOf(article), months, occasions, ages }
})
