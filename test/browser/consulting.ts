import { type Ask, signInAs } from '../support/visits'
import { ORDINARY, isFine, lookAt } from './look'
import type { Phone, Stage } from './support'

export const ALWAYS = { from: '00:00', until: '00:00', mostWaiting: 10 }

/** Nothing is small, pale or cut off once the page rests. */
export const checkLook = async (phone: Phone, least = ORDINARY) => {
  await phone.rests()
  const look = await lookAt(phone.page, least)
  expect(isFine(look) ? {} : look).toEqual({})
}

/** The button that reads just so, once it can be tapped. */
export const press = ({ page }: Phone, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true, disabled: false }).locator('visible=true').last().click()

export const tick = ({ page }: Phone, words: string) =>
  page.getByRole('checkbox', { name: words }).locator('visible=true').last().click()

export const canWrite = ({ page }: Phone) => page.locator('textarea[placeholder="请输入"]:visible').waitFor()

/** A consult that costs nothing and that 沈怀安 has begun. */
export const openConsult = async (ask: Ask, name: string, complaint: string) => {
  const doctor = await signInAs(ask, { persona: 'doctor-shen' })
  await ask('consult.savePractice', { switchedOn: true, adviceFen: 0, revisitFen: 0, ...ALWAYS }, doctor.token)
  await ask('consult.confirmReception', {}, doctor.token)
  const patient = await signInAs(ask, { name })
  const wish = { patientId: patient.patientId, kind: 'advice', doctorId: doctor.doctorId }
  const { id: consultId } = await ask('consult.draft', wish, patient.token)
  await ask('consult.saveIntake', { consultId, intake: { complaint, allergies: { none: true } } }, patient.token)
  const { consent } = (await ask('consult.getTerms', {}, patient.token)) as { consent?: { version: string } }
  const guardian = { name: '王大明', present: true }
  await ask('consult.submit', { consultId, consentVersion: consent?.version, guardian }, patient.token)
  await ask('consult.start', { consultId }, doctor.token)
  return { consultId: String(consultId), patient, doctor }
}

/** A file goes to the storage by the door that was opened for it. */
export const bring = async ({ ask, server }: Stage, bytes: Buffer, token: string) => {
  const door = await ask('attachment.openUpload', { kind: 'picture', bytes: bytes.length }, token)
  const body = new FormData()
  for (const [name, value] of Object.entries(door['form'] as Record<string, string>)) body.append(name, value)
  body.append(String(door['field']), new Blob([new Uint8Array(bytes)]), 'paper.png')
  const { ok, status } = await fetch(new URL(String(door['url']), server.url), { method: 'POST', body })
  if (!ok) throw new Error(`the storage does not take the picture: ${status}`)
  return String(door['uploadId'])
}

export const payByWechat = async ({ ask, server }: Stage, orderId: unknown, token: string) => {
  const { launch } = await ask('billing.pay', { orderId, wallet: 'wechat' }, token)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ launch, outcome: 'paid' })
  await fetch(`${server.url}/sandbox/wechat-pay/client/pay`, { method: 'POST', headers, body })
  await ask('billing.check', { orderId }, token)
}

export interface Wish {
  name: string
  intake: object
  consult: object
  /** The paper of an earlier diagnosis. */
  paper?: Buffer
}

/** Somebody asks a doctor, or the emergency line, and pays. */
export const askFor = async (stage: Stage, { name, intake, consult, paper }: Wish) => {
  const { ask } = stage
  const { token, patientId } = await signInAs(ask, { name })
  const { id: consultId } = await ask('consult.draft', { patientId, ...consult }, token)
  await ask('consult.saveIntake', { consultId, intake }, token)
  if (paper) {
    const evidence = { kind: 'file', uploadId: await bring(stage, paper, token), name: '' }
    await ask('consult.addEvidence', { consultId, evidence }, token)
  }
  const { consent } = (await ask('consult.getTerms', {}, token)) as { consent?: { version: string } }
  const submitted = await ask('consult.submit', { consultId, consentVersion: consent?.version }, token)
  if (!submitted['orderId']) throw new Error(`${name} could not submit: ${JSON.stringify(submitted)}`)
  await payByWechat(stage, submitted['orderId'], token)
  return String(consultId)
}
