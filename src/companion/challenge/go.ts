import { open } from '../navigation'

export const go = { plan: () => open('/challenge/plan/index') }
