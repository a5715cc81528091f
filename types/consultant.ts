import * as z from 'zod/mini'
import { Title } from './directory'
import { Fen, Id } from './values'

/** A doctor whom one can consult, and what it costs. */
export const Consultant = z.object({
  doctorId: Id,
  name: z.string(),
  title: Title,
  departmentId: Id,
  departmentName: z.string(),
  goodAt: z.string(),
  ratingPercent: z.nullable(z.int()),
  adviceFen: z.nullable(Fen),
  revisitFen: z.nullable(Fen),
  /** Takes consults now. */
  taking: z.boolean(),
  /** Minutes to his first word, the median of the last 30 days; null below five consults. */
  usualMinutes: z.nullable(z.int()),
  /** People with him whom he has not answered yet. */
  queue: z.int(),
})
export type Consultant = z.infer<typeof Consultant>
