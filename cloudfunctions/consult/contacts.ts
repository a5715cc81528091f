import knowledge from './knowledge/contacts.json'
import { phoneNumbersIn } from '../kernel/phone-numbers'
import { type Span, finder, merged, trimmed } from '../kernel/spans'

const FINDERS = knowledge.contacts.map(finder)

/** Words by which the hospital forbids it, or says that it does not: "不能加微信", "请不要加我微信". */
const REFUSED =
  /(?:不能|不可以|不允许|不许|不得|禁止|不会|不方便|不要|别|勿|无法|不给|不留|没有|不便)[^，。！？；\n]{0,6}$/
const isRefused = (text: string, { from }: Span) => REFUSED.test(text.slice(Math.max(0, from - 12), from))

/** Private ways to the doctor, past the hospital. */
export const contactsIn = (text: string): Span[] => {
  const said = FINDERS.flatMap((find) => find(text)).filter((span) => !isRefused(text, span))
  return merged([...said.map((span) => trimmed(text, span)), ...phoneNumbersIn(text)])
}
