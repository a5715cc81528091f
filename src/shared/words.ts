import type { Standby } from '@xinglin/types/booking'
import type { CertificateKind } from '@xinglin/types/certificates'
import type { AppointmentStatus, Need, Period, VisitType } from '@xinglin/types/visit'
import type { Title } from '@xinglin/types/directory'
import type { ReferralState, Urgency } from '@xinglin/types/referral'
import type { GrantScope, PaperKind, Patient, Relation, Sex } from '@xinglin/types/identity'

/** Labels of the contract's words. */
export const TITLES: Record<Title, string> = {
  chief: '主任医师',
  'associate-chief': '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
}

export const PERIODS: Record<Period, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }

export const VISIT_TYPES: Record<VisitType, string> = { first: '初诊', return: '复诊' }

export const NEEDS: Record<Need, string> = {
  wheelchair: '坐轮椅',
  dialect: '讲方言',
  'paper-records': '有纸质病历',
  hearing: '听力不便',
  'sign-language': '需要手语',
  escort: '需要陪诊',
  'large-print': '需要大字',
}

export const APPOINTMENT_STATUSES: Record<AppointmentStatus, string> = {
  pending: '待支付',
  booked: '已预约',
  fulfilled: '已就诊',
  cancelled: '已取消',
  noshow: '未到诊',
}

export const STANDBY_STATUSES: Record<Standby['status'], string> = {
  waiting: '候补中',
  offered: '有号了',
  taken: '已约上',
  left: '已退出',
  passed: '已过号',
  ended: '已结束',
}

export const URGENCIES: Record<Urgency, string> = {
  routine: '常规，14 天内',
  soon: '较急，7 天内',
  urgent: '急，3 天内',
}

/** Where a referral stands, for both sides. */
export const REFERRAL_STATES: Record<ReferralState, string> = {
  made: '待选时间',
  accepted: '已约好',
  seen: '已就诊',
  missed: '未到诊',
  declined: '不去了',
  expired: '已过期',
}

export const SEXES: Record<Sex, string> = { male: '男', female: '女' }

export const PAPER_KINDS: Record<PaperKind, string> = {
  resident: '身份证',
  passport: '护照',
  'hk-macao': '港澳通行证',
  taiwan: '台胞证',
  'foreign-resident': '外国人居留证',
  birth: '出生医学证明',
}

export const CERTIFICATE_KINDS: Record<CertificateKind, string> = {
  household: '户口本',
  birth: '出生医学证明',
  marriage: '结婚证',
  guardianship: '监护证明',
  mandate: '委托书',
}

export const RELATIONS: Record<Relation, string> = {
  self: '本人',
  parent: '父母',
  child: '子女',
  spouse: '爱人',
  grandparent: '祖父母',
  sibling: '兄弟姐妹',
  other: '其他家人',
}

export const SCOPES: Record<GrantScope, string> = {
  booking: '挂号',
  payment: '缴费',
  records: '看病历',
  medication: '管用药',
  messages: '收消息、问诊',
}

const BY_SEX: Partial<Record<Relation, Record<Sex, string>>> = {
  parent: { male: '爸爸', female: '妈妈' },
  child: { male: '儿子', female: '女儿' },
}

/** How the family calls him: 本人 / 妈妈 / 爸爸 / 女儿, else the relation. */
export const familyName = ({ relation, sex }: Pick<Patient, 'relation' | 'sex'>): string =>
  BY_SEX[relation]?.[sex] ?? RELATIONS[relation]

/** What a relative did under a grant, by operation. */
export const ACTIONS: Record<string, string> = {
  'consult.listPastVisits': '看了以前的就诊',
  'consult.draft': '填写了问诊',
  'consult.saveIntake': '填写了病情',
  'consult.addEvidence': '上传了诊断证明',
  'consult.removeEvidence': '去掉了诊断证明',
  'consult.submit': '提交了问诊',
  'consult.cancel': '取消了问诊',
  'consult.askAgain': '追问了医生',
  'consult.rate': '评价了医生',
  'consult.listLooks': '看了谁打开过资料',
  'consult.getThread': '看了问诊',
  'consult.listMessages': '看了以前的消息',
  'consult.send': '给医生发了消息',
  'consult.markRead': '看了新消息',
  'consult.openAttachment': '打开了问诊里的文件',
  'consult.startCall': '打了视频',
  'consult.answerCall': '接了视频',
  'consult.endCall': '挂了视频',
  'consult.sendSignals': '接通了视频',
  'consult.watchCall': '看了视频通话',
  'consult.getRoute': '准备了视频',
  'identity.lendForCall': '打开了视频',
  'triage.keep': '给医生留了病情',
  'booking.reserve': '约了号',
  'booking.reserveTogether': '和家人一起约了号',
  'booking.reschedule': '改约',
  'booking.cancel': '取消预约',
  'booking.getAppointment': '看了预约详情',
  'booking.listAppointments': '看了预约列表',
  'booking.joinStandby': '加入候补',
  'booking.leaveStandby': '退出候补',
  'booking.acceptStandby': '确认了候补的号',
  'booking.listStandbys': '看了候补',
  'booking.checkout': '去付挂号费',
  'booking.listStoppedVisits': '看了停诊的预约',
  'booking.getStopped': '看了停诊后的选择',
  'booking.moveStopped': '停诊后改约',
  'booking.refundStopped': '停诊后退号',
  'booking.keepDoctor': '停诊后选了只看这位医生',
  'queue.checkIn': '报到',
  'queue.stepAway': '暂时离开候诊',
  'queue.comeBack': '回到候诊',
  'queue.leave': '退出候诊',
  'queue.getBoard': '看了候诊进度',
  'examination.getPlan': '看了就诊前的检查',
  'examination.listTimes': '看了检查的空闲时间',
  'examination.hold': '预留了检查时间',
  'billing.getOrder': '看了订单',
  'billing.listOrders': '看了订单列表',
  'billing.listUsableCoupons': '看了能用的优惠券',
  'billing.chooseCoupon': '选了优惠券',
  'billing.openInsuranceDoor': '打开医保授权',
  'billing.quoteInsurance': '用医保试算',
  'billing.dropInsurance': '改为自费',
  'billing.pay': '付了款',
  'billing.check': '查了付款结果',
  'billing.askRefund': '申请了退款',
  'billing.downloadBill': '下载了票据',
  'referral.listReferrals': '看了转诊列表',
  'referral.getReferral': '看了转诊',
  'referral.accept': '选了转诊的号',
  'referral.decline': '说了不去转诊',
  'summary.getChoices': '看了摘要的设置',
  'summary.choose': '改了给医生看什么',
  'summary.listReadings': '看了谁看过摘要',
  'identity.submitCertificate': '上传了关系证明',
}
