import type { ExaminationKind } from '@xinglin/types/examination'

export interface Kind {
  name: string
  /** At most 20 characters: fits a subscription message. */
  note: string
  more: string
  safety: string | null
  fastingHours: number
  /** Not before so many minutes after the meal's first bite; 0 when meals do not matter. */
  afterMealMinutes: number
  /** Not offered of itself to children, nor to women who could be pregnant. */
  radiation: boolean
  /** How long until the doctor has the result. */
  resultMinutes: number
}

const kind = (name: string, note: string, more: string, rest: Partial<Kind> = {}): Kind => ({
  ...{ name, note, more, safety: null, fastingHours: 0, afterMealMinutes: 0, radiation: false, resultMinutes: 15 },
  ...rest,
})

const HUNGER = '空腹时心慌、手抖、出冷汗，马上吃糖或喝甜饮料，告诉护士，不用再等抽血。'
const DIABETES = `用胰岛素或降糖药的，空腹前先问医生当天怎么用，不要自己停药；没吃饭不要打餐时胰岛素。${HUNGER}`

const fasting = (name: string, more: string, resultMinutes: number, safety = DIABETES) =>
  kind(name, '空腹8小时，可喝少量白水', more, { safety, fastingHours: 8, resultMinutes })

const BLOOD = '前一晚清淡饮食，22 点后不再吃东西，空腹不超过 16 小时。平时的药照医生说的吃'

export const kinds: Record<ExaminationKind, Kind> = {
  glucose: fasting('空腹血糖和糖化血红蛋白', '前一晚正常吃饭，22 点后不再吃东西，空腹不超过 16 小时', 120),
  'glucose-after-meal': kind(
    '餐后 2 小时血糖',
    '从吃第一口饭算起，满2小时抽血',
    '饭量和用药同平时一样，中间不再吃东西',
    {
      ...{
        safety: '用胰岛素或降糖药的，照平时的量和时间用，不要为检查停药。',
        afterMealMinutes: 120,
        resultMinutes: 60,
      },
    },
  ),
  lipids: fasting('血脂和肝功能', BLOOD, 90),
  liver: fasting('肝功能', BLOOD, 90),
  kidney: fasting('肾功能和尿常规', `${BLOOD}。留中段尿`, 90),
  'blood-count': kind('血常规', '不用空腹，穿袖口宽松的衣服', '抽血后按住针眼 5 分钟', { resultMinutes: 30 }),
  ecg: kind('心电图', '不用空腹，先安静坐5分钟', '穿容易解开的上衣，不穿连裤袜；做之前不抽烟、不跑步'),
  'abdomen-ultrasound': fasting('腹部彩超', '前一晚少吃油腻，当天不喝牛奶和汽水', 15),
  'urinary-ultrasound': kind(
    '泌尿系彩超',
    '要憋尿：提前1小时喝水500毫升',
    '感到明显想小便时告诉护士；心衰、肾病要限水的，先问医生',
  ),
  'lung-function': kind('肺功能', '前2小时不吃太饱，当天不抽烟', '吸入药要不要停几小时，先问医生，不要自己停', {
    safety: '最近 1 个月有过心梗、气胸、大咯血或做过眼、胸、腹部手术的，先告诉医生，不要做。',
  }),
  'bone-xray': kind('骨关节 DR', '摘掉首饰，穿没有金属的衣服', '带上以前的片子，方便对照', {
    ...{ safety: '怀孕或可能怀孕的，先告诉医生，不要做。', radiation: true },
  }),
}
