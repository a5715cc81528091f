interface Preparation {
  /** At most 20 characters: fits a subscription message. */
  note: string
  more: string
}

const blood = (more: string): Preparation => ({ note: '可能抽血，请空腹8小时', more })

/** What to mind before a visit, by a word in the department's name; general, and never in place of what a doctor said. */
const BY_DEPARTMENT: readonly [RegExp, Preparation][] = [
  [/内分泌|糖尿病|代谢/, blood('可以喝少量白水；正在用降糖药的，先问医生')],
  [/消化|肝|胆|胃肠|普外/, blood('也可能做腹部超声；可以喝少量白水')],
  [/肾|血液|风湿|免疫/, blood('可以喝少量白水，平时的药照常吃')],
  [/心血管|心内|高血压/, { note: '降压药照常吃，带血压记录', more: '近期的心电图也请带上' }],
  [/泌尿|妇科|妇产|产科/, { note: '可能做超声，先不要排尿', more: '提前一小时喝水' }],
  [/眼/, { note: '可能散瞳，请不要自己开车来', more: '散瞳后几小时看近处不清' }],
  [/皮肤/, { note: '当天不化妆，患处先不涂药', more: '正在用的药膏请带上' }],
  [/口腔|牙/, { note: '请先吃好饭、刷好牙', more: '拔牙前请告诉医生正在吃的药' }],
  [/儿/, { note: '带上预防接种证', more: '平时的体温记录也请带上' }],
  [/骨|康复|疼痛/, { note: '穿宽松的衣服，带上旧片子', more: '方便露出患处' }],
  [/呼吸|发热/, { note: '请全程戴好口罩', more: '带上以前的胸片' }],
]

const USUAL: Preparation = { note: '按平时的习惯吃饭、吃药即可', more: '请提前 15 分钟到' }

export const preparationFor = (departmentName: string): Preparation =>
  BY_DEPARTMENT.find(([words]) => words.test(departmentName))?.[1] ?? USUAL
