/** Two-byte characters: lead 0x81–0xFE, trail 0x40–0xFE without 0x7F. */
const table = (): Map<string, number> => {
  const decoder = new TextDecoder('gbk')
  const known = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail))
      if (text.length === 1 && text !== '\ufffd' && !known.has(text)) known.set(text, lead * 256 + trail)
    }
  }
  return known
}

let known: Map<string, number> | undefined

/** Text in GBK, which Node can read but not write; what GBK does not have becomes a question mark. */
export const gbk = (text: string): Buffer => {
  known ??= table()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    const code = point < 0x80 ? point : (known.get(character) ?? 0x3f)
    bytes.push(...(code < 0x100 ? [code] : [code >> 8, code & 0xff]))
  }
  return Buffer.from(bytes)
}
