import { identity } from '@xinglin/types/identity'
import { operation } from '../kernel/operation'

export const listPersonas = operation(identity.listPersonas, async ({ services }) => ({
  personas: (services.demo?.personas ?? []).map(({ id, name, role, about }) => ({ id, name, role, about })),
}))
