import { certificateDecided, certificateNews, certificateSubmitted, grantGivenUp, grantNews } from '../identity/public'
import { type ReactionContext, on } from '../kernel/events'
import { digest } from '../kernel/ids'
import { post } from './public'

type Context = ReactionContext & { eventId: string }

interface Text {
  kind: string
  title: string
  body: string
  page: string
}

const tell = (accountId: string, text: Text, { store, now, eventId }: Context) =>
  accountId ? post(store, { id: digest(eventId, accountId), accountId, ...text }, now) : undefined

const certificatePage = (patientId: string) => `/people/certificates/index?patientId=${patientId}`

/** 2031年11月25日 */
const spokenDay = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const tellOfGoodbye = async ({ grantId }: { grantId: string }, context: Context) => {
  const news = await grantNews(context.store, grantId)
  if (!news) return
  const body = `${news.relativeName}不再为${news.patientName}代办了，已经约好的号不受影响。`
  const text = { kind: 'grant.given-up', title: '家人放弃了代办', body, page: `/people/grant/index?grantId=${grantId}` }
  await tell(news.patientAccountId, text, context)
}

/** The patient hears of it, unless it was himself. */
const tellOfCertificate = async ({ certificateId }: { certificateId: string }, context: Context) => {
  const news = await certificateNews(context.store, certificateId)
  if (!news || news.patientAccountId === news.uploaderAccountId) return
  const body = `${news.uploaderName}上传了与${news.patientName}的关系证明。谁看过，您都能看到。`
  const page = certificatePage(news.patientId)
  await tell(news.patientAccountId, { kind: 'certificate.submitted', title: '家人上传了关系证明', body, page }, context)
}

/** Nothing is said of a picture that was replaced meanwhile. */
const tellOfVerdict = async (
  { certificateId, verdict }: { certificateId: string; verdict: 'accepted' | 'refused' },
  context: Context,
) => {
  const news = await certificateNews(context.store, certificateId)
  if (news?.status !== verdict) return
  const { uploaderAccountId, patientId, patientName, reason, validUntil } = news
  const page = certificatePage(patientId)
  const text =
    verdict === 'accepted'
      ? { title: '关系证明已核验', body: `与${patientName}的关系证明已通过，${spokenDay(validUntil ?? '')}前有效。` }
      : { title: '关系证明未通过', body: `与${patientName}的关系证明没有通过：${reason}。可以重新上传。` }
  await tell(uploaderAccountId, { kind: `certificate.${verdict}`, ...text, page }, context)
}

/** What people who act for each other are told. */
export const familyReactions = [
  on(grantGivenUp, tellOfGoodbye),
  on(certificateSubmitted, tellOfCertificate),
  on(certificateDecided, tellOfVerdict),
]
