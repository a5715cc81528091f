import type { ListedRoom } from '@xinglin/types/displays'
import qrcode from 'qrcode-generator'
import { roomName, wayTo } from '@/shared/room-name'

const HOW = [
  '打开杏林，点今天的预约，再点“报到”',
  '扫上面的码；扫不了，就输入码下面的 6 位签到码',
  '没有手机也不要紧，请到服务台，我们帮您报到',
]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** High correction: paper at a door gets scratched. It says the code and nothing else. */
function codePicture(code: string): string {
  const picture = qrcode(0, 'H')
  picture.addData(code)
  picture.make()
  return picture.createSvgTag({ scalable: true, margin: 0 })
}

const STYLE = `@page{size:A4 portrait;margin:0}
body{margin:0;color:#1b2a27;font-family:-apple-system,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif}
.poster{box-sizing:border-box;height:296mm;padding:18mm 16mm;overflow:hidden;break-after:page;text-align:center}
.poster:last-child{break-after:auto}
.hospital{font-size:16pt;color:#5b6b67}
h1{margin:6mm 0 2mm;font-size:64pt;line-height:1.15}
.long{font-size:38pt}
.way{font-size:18pt;color:#5b6b67}
h2{margin:8mm 0 5mm;font-size:30pt;color:#17695a}
svg{width:100mm;height:100mm}
.code{margin:5mm 0 7mm;font:700 56pt/1.2 'Courier New',monospace;letter-spacing:4mm;padding-left:4mm}
ol{display:inline-block;margin:0;padding-left:9mm;font-size:18pt;line-height:1.65;text-align:left}`

const LONG_NAME = 9

const sheet = ({ place, code }: ListedRoom, hospitalName: string) => {
  const name = roomName(place)
  const lines = HOW.map((line) => `<li>${line}</li>`).join('')
  return `<section class="poster"><div class="hospital">${escaped(hospitalName)}</div>
<h1${name.length > LONG_NAME ? ' class="long"' : ''}>${escaped(name)}</h1><div class="way">${escaped(wayTo(place))}</div>
<h2>扫码报到</h2>${codePicture(code)}<div class="code">${escaped(code)}</div><ol>${lines}</ol></section>`
}

/** One sheet of A4 for each room's door, as a page of its own to print. */
export const posterPage = (rooms: readonly ListedRoom[], hospitalName: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>签到海报</title><style>${STYLE}</style></head><body>${rooms
    .map((room) => sheet(room, hospitalName))
    .join('')}</body></html>`
