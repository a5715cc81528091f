import { accounts } from '../../cloudfunctions/identity/collections'
import { COVENANT } from '../../cloudfunctions/community/covenant'
import { members, posts } from '../../cloudfunctions/community/collections'
import { memberIdOf } from '../../cloudfunctions/community/keys'
import type { StaffRole } from '@xinglin/types/operation'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { pretendChannels } from '../support/pretend-channels'
import { pretendContentCheck } from '../support/pretend-content-check'

/** A board with a nurse, two moderators, and people who write. */
export const openModeration = async () => {
  const { contentCheck, mood } = pretendContentCheck()
  const rails = pretendChannels()
  const hospital = openTestHospital({ contentCheck, channels: rails.channels })
  const enlist = async (role: StaffRole, id: string, displayName: string): Promise<Visitor> => {
    const fresh = { patientIds: [], patientCount: 0, createdAt: '2026-11-01T00:00:00.000Z' }
    await hospital.store.insert(accounts, { id, role, doctorId: null, displayName, ...fresh })
    const { token } = await hospital.services.tokens.issue({ accountId: id, role, doctorId: null }, hospital.now())
    return hospital.withToken(token, id, role)
  }
  const operator = await enlist('operator', 'acc-zhou', '周以诚')
  const colleague = await enlist('operator', 'acc-fang', '方敏')
  const nurse = await enlist('adviser', 'acc-xu', '许静')
  const { boardId } = await operator.api.community.saveBoard({
    ...{ name: '高血压', about: '一起管好血压', illnesses: ['高血压'], rules: ['互相尊重'], guidePostId: null },
    staff: [{ accountId: nurse.accountId, profession: 'nurse', title: '心内科护士' }],
  })
  /** Signs in again: what he was let in with holds for hours. */
  const afresh = async ({ accountId, role }: Visitor): Promise<Visitor> => {
    const { token } = await hospital.services.tokens.issue({ accountId, role, doctorId: null }, hospital.now())
    return hospital.withToken(token, accountId, role)
  }
  return { hospital, rails, afresh, mood, operator, colleague, nurse, boardId, ...wishes(hospital, boardId) }
}

const wishes = (hospital: TestHospital, boardId: string) => {
  /** Somebody who agreed to the rules; `trusted`: may write much in a day. */
  const member = async (name: string, nickname: string, trusted = false) => {
    const patient = await hospital.patient(name)
    await patient.api.community.join({ name: nickname, rulesVersion: COVENANT.version })
    const memberId = memberIdOf(hospital.services.vault, patient.accountId)
    if (trusted) await hospital.store.updateIf(members, memberId, {}, { set: { lockedLevel: 4 } })
    return patient
  }
  /** Writes, and waits until the checks are through. */
  const post = async (who: Visitor, text: string, more: { anonymous?: boolean; kind?: 'post' | 'idea' } = {}) => {
    const written = await who.api.community.post({ boardId, text, ...more })
    await hospital.runJobs()
    return written.id
  }
  const stateOf = async (postId: string) => (await hospital.store.get(posts, postId))?.state
  const lettersTo = (who: Visitor, kind: string) =>
    hospital.delivered.filter((letter) => letter.accountId === who.accountId && letter.kind === kind)
  return { member, post, stateOf, lettersTo }
}

export type Moderation = Awaited<ReturnType<typeof openModeration>>
