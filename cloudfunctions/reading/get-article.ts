import { reading } from '@xinglin/types/reading'
import { operation } from '../kernel/operation'
import { seenBy } from './seen'
import { wholeOf } from './view'

export const getArticle = operation(reading.getArticle, async ({ input, caller, store }) =>
  wholeOf(await seenBy(store, input.articleId, caller)),
)
