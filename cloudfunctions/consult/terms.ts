import { EMERGENCY_MINUTES, ORDINARY_MINUTES } from './clock'

/** The emergency line costs the same whoever takes it. Published, as 互联网医院管理办法(试行) asks. */
export const EMERGENCY_FEN = 3000

export const MINUTES = { emergency: EMERGENCY_MINUTES, ordinary: ORDINARY_MINUTES }

/**
 * How long what is kept: the record 15 years, what happened on the way 3 (互联网诊疗监管细则(试行) 第14、23条, 地方细则). Since the
 * record refers to the thread, all of a consult that was paid stays for the longer time; only drafts are removed.
 */
const RETENTION = { recordYears: 15, processYears: 3 }

/** 互联网诊疗知情同意书, asked anew when it changes (互联网诊疗监管细则(试行) 第18条; 个人信息保护法 第14、29、30条). */
export const CONSENT = {
  version: '2026-11-2',
  title: '互联网诊疗知情同意书',
  points: [
    '互联网只能看复诊的常见病、慢性病。第一次看的病请到医院；健康咨询只给建议，不下诊断、不开处方。',
    '医生看不到、摸不到您，判断可能不全。病情变化、加重或说不清时，请到医院；紧急时打 120。',
    '在线复诊要有以前的诊断证明，由医生核对。不符合复诊条件的，医生会终止并全额退款。',
    '普通问诊 30 分钟、急诊专线 5 分钟内没有医生回复，自动全额退款。医生回复前可以随时取消，全额退。',
    '您填写的病情、上传的资料和聊天记录是敏感个人信息，只用于这次诊疗，只有您、您授权的家人和接诊医生能看。',
    '视频通话会全程录像，用来保证诊疗过程可查。只有您本人和接诊医生能看；医院调阅要写明原因，您看得到谁在什么时候看过。',
    `诊疗记录依法保存：病历不少于 ${RETENTION.recordYears} 年，聊天、图片和音视频不少于 ${RETENTION.processYears} 年。`,
    '未成年人由监护人陪同；6 岁以下必须有监护人在场。请如实填写，不要替他人冒名就诊。',
  ],
}
