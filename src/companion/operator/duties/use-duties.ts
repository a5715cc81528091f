import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { addDays } from '@/shared/time'
import { startOf } from './rota'

const at = (date: string) => new Date(startOf(date)).toISOString()

/** Who is on duty in the week that begins on this Monday. */
export const useDuties = (monday: string) =>
  useQuery(orpc.consult.listDuties.queryOptions({ input: { from: at(monday), until: at(addDays(monday, 7)) } }))
