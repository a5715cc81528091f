import { boards, members } from '../../cloudfunctions/community/collections'
import { type TestHospital, openTestHospital } from './hospital'

export const BOARD = 'board-pressure'
export const HOST = 'acc-adviser-1'
const DEEDS = { read: 0, answers: 0, liked: 0, days: 1, hidden: 0 }

/** A hospital with one board, whose nutritionist is 宋禾, and somebody who plans. */
export const openCircle = async (options: Parameters<typeof openTestHospital>[0] = {}) => {
  const hospital = openTestHospital(options)
  const host = { name: '宋禾', profession: 'nutritionist' as const, title: '营养师', doctorId: null }
  await hospital.store.insert(boards, {
    ...{ id: BOARD, name: '高血压之家', about: '', illnesses: ['高血压'], rules: ['不卖药'], guidePostId: null },
    ...{ staff: [{ accountId: HOST, ...host }], posts: 0, followers: 0, dueAt: null },
  })
  return { hospital, adviser: await hospital.staff('adviser'), operator: await hospital.staff('operator') }
}

/** Somebody who joined the communities under a name. */
export const friend = async (hospital: TestHospital, name: string) => {
  const person = await hospital.patient(`${name}本人`)
  const { rules } = await person.api.community.getStanding({})
  const { memberId } = await person.api.community.join({ name, rulesVersion: rules.version })
  return { ...person, memberId }
}

/** As if he had been here for long. */
export const trust = (hospital: TestHospital, memberId: string) =>
  hospital.store.updateIf(members, memberId, {}, { set: { deeds: { ...DEEDS, read: 20, days: 9 } } })

export type Circle = Awaited<ReturnType<typeof openCircle>>
