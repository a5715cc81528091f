import { identity } from '@xinglin/types/identity'
import { digest } from '../kernel/ids'
import { operation } from '../kernel/operation'
import { Refusal } from '../kernel/refusal'
import type { Demo, Services } from '../kernel/services'
import { instant } from '../kernel/time'
import { registerPatient } from './add-patient'
import type { Account } from './collections'
import { rememberPayer } from './payer'
import { accountFor, openSession } from './sign-in'

/** Two invented people can meet in one number; the later one then gets another. */
const registerSelf = async (
  services: Services,
  demo: Demo,
  { id, displayName }: Pick<Account, 'id' | 'displayName'>,
  n = 0,
): Promise<unknown> => {
  try {
    return await registerPatient(services, id, demo.patientFor(displayName, n), instant(services.clock()))
  } catch (refused) {
    if (!(refused instanceof Refusal) || refused.code !== 'PATIENT_HELD_ELSEWHERE') throw refused
    return registerSelf(services, demo, { id, displayName }, n + 1)
  }
}

/**
 * In the embedded cloud: a persona of the staff, or anybody by name, whose own patient is made on first use. Personas count
 * as confirmed and get a complete session at once, until one enrols a second factor of his own accord. All count as users of WeChat.
 */
export const signInDemo = operation(identity.signInDemo, async ({ input, services, errors }) => {
  const demo = services.demo
  if (!demo) throw errors.NOT_FOUND()
  if (input.persona) {
    const persona = demo.personas.find(({ id }) => id === input.persona)
    if (!persona) throw errors.PERSONA_UNKNOWN()
    const { name: displayName, role, doctorId } = persona
    const account = await accountFor(services, { id: `acc-${persona.id}`, displayName, role, doctorId })
    await rememberPayer(services.store, account.id, account.id, 'wechat')
    return openSession(services, account, 'demo')
  }
  if (!input.name) throw errors.INVALID_INPUT({ data: { issues: [{ path: 'name', message: '请填写名字' }] } })
  const account = await accountFor(services, { id: `acc-${digest('demo', input.name)}`, displayName: input.name })
  await rememberPayer(services.store, account.id, account.id, 'wechat')
  const session = await openSession(services, account, 'demo')
  if (account.role !== 'patient' || session.patients.some(({ held }) => held === 'own')) return session
  await registerSelf(services, demo, account)
  return openSession(services, account, 'demo')
})
