import { createStore } from '@/shared/store'
import { civilDate } from '@/shared/time'

// Null is today, whenever that is: the app may stay open overnight.
const chosen = createStore<string | null>(null)

/** The calendar day that the doctor looks at; the list of clinics can choose it too. */
export const useChosenDay = (): string => chosen.use() ?? civilDate()
export const chooseDay = (date: string): void => chosen.set(date === civilDate() ? null : date)
