/** WeChat's rules for what may stand in a field, by the type that its key begins with. */
const RULES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => [...text].length <= 20,
  name: (text) => (/[^\x20-\x7e]/.test(text) ? [...text].length <= 10 : text.length <= 20),
  phrase: (text) => /^[一-龥]{1,5}$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) && text.length <= 32,
  character_string: (text) => /^[\x20-\x7e]{1,32}$/.test(text),
  amount: (text) => /^[¥$]\d{1,10}(\.\d{1,2})?元?$/.test(text),
  time: (text) => /^(\d{4}年\d{1,2}月\d{1,2}日 )?([01]\d|2[0-3]):[0-5]\d$/.test(text),
}

/** Half characters, control characters, line ends and pictures. */
const STRANGE = /[\p{Cc}\p{Cs}\p{Co}\p{Extended_Pictographic}]/u

/** Why WeChat would not take this text there; null when it does. */
export const faultIn = (key: string, text: unknown): 'is empty' | 'invalid' | null => {
  if (typeof text !== 'string') return 'invalid'
  if (!text.trim()) return 'is empty'
  const rule = RULES[key.replace(/\d+$/, '')]
  return rule?.(text) && !STRANGE.test(text) ? null : 'invalid'
}
