/** `npx tsx scripts/gather-sounds.ts`: writes which characters of GB 2312 sound alike to `knowledge/sounds.json`; read `train-content.ts` next. */
import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

const OUT = 'cloudfunctions/community/checker/knowledge/sounds.json'
/** Rare ones that people hide words behind. */
const RARE = '溦'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const decoder = new TextDecoder('gb18030')

/** Both levels of GB 2312, by the rows of its table. */
const characters = range(0xb0, 0xf7)
  .flatMap((row) => range(0xa1, 0xfe).map((cell) => decoder.decode(Uint8Array.of(row, cell))))
  .filter((sign) => /^\p{Script=Han}$/u.test(sign))

const signs: Record<string, string> = {}
for (const sign of [...characters, ...RARE]) {
  const sound = pinyin(sign, { toneType: 'none', v: true })
  signs[sound] = (signs[sound] ?? '') + sign
}
const file = {
  about: '读音和同音字（不分声调）：国标一、二级汉字，按常用读音。由 scripts/gather-sounds.ts 写，不要手改。',
  source: 'pinyin-pro（MIT）',
  reviewed: '不需要',
  signs: Object.fromEntries(Object.entries(signs).sort(([a], [b]) => (a < b ? -1 : 1))),
}
writeFileSync(OUT, `${JSON.stringify(file, null, 2)}\n`)
