import type {
  ContentCheck,
  ContentDecision,
  ContentPicture,
  ContentText,
} from '../../cloudfunctions/kernel/content-check'

/** What a text must contain for the pretended platform to refuse it, or to want a person to look. */
export const REFUSED_WORD = '违规样例'
export const REVIEWED_WORD = '待审样例'

const decisionFor = (text: string): ContentDecision =>
  text.includes(REFUSED_WORD) ? 'refuse' : text.includes(REVIEWED_WORD) ? 'review' : 'pass'

/**
 * A platform without a network, for whoever writes. `mood` is changed by the test: `out` answers nothing, `nobody` knows no author;
 * `pictures` is what it thinks of pictures, `later` that its verdict comes by its own call under the trace.
 */
export const pretendContentCheck = () => {
  const mood = {
    state: 'well' as 'well' | 'out' | 'nobody',
    pictures: 'pass' as ContentDecision | 'later',
  }
  const asked: { texts: ContentText[]; pictures: ContentPicture[] } = { texts: [], pictures: [] }
  const away = () =>
    mood.state === 'out' ? { state: 'unavailable' as const, code: 'PRETENDED' } : { state: 'none' as const }
  const decided = (decision: ContentDecision) => ({
    state: 'decided' as const,
    decision,
    label: decision,
    traceId: null,
  })
  const contentCheck: ContentCheck = {
    text: (text) => {
      asked.texts.push(text)
      if (mood.state !== 'well') return Promise.resolve(away())
      return Promise.resolve(decided(decisionFor(`${text.title ?? ''} ${text.nickname ?? ''} ${text.text}`)))
    },
    picture: (picture) => {
      asked.pictures.push(picture)
      if (mood.state !== 'well') return Promise.resolve(away())
      const { pictures } = mood
      return Promise.resolve(
        pictures === 'later'
          ? { state: 'waiting' as const, traceId: `trace-${asked.pictures.length}` }
          : decided(pictures),
      )
    },
    doorbell: null,
  }
  return { contentCheck, mood, asked }
}
