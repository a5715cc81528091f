import type { Store } from '../kernel/store'
import { type QuestionTime, questionTimes } from './collections'

/** Lets members put questions to a gathering on a board until a time; told again, the latest word counts. */
export const takeQuestions = async (store: Store, time: QuestionTime): Promise<void> => {
  const { id, ...set } = time
  if (!(await store.insert(questionTimes, time))) await store.updateIf(questionTimes, id, {}, { set })
}
