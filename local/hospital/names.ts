import type { Sex } from '@xinglin/types/identity'
import type { Random } from './random'

/** Common surnames as often as they are met, roughly, in thousandths of the people. */
const SURNAMES: readonly (readonly [weight: number, surnames: string])[] = [
  [72, '王李'],
  [66, '张'],
  [53, '刘'],
  [45, '陈'],
  [30, '杨黄'],
  [21, '赵周吴徐孙'],
  [14, '朱马胡郭林何高梁'],
  [10, '郑罗宋谢唐韩曹许邓冯'],
  [7, '萧程曾蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜'],
  [4, '范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史常'],
  [2, '万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐申葛柴'],
]
const TWO_CHARACTER = ['欧阳', '欧阳', '欧阳', '上官', '司徒', '诸葛', '司马', '皇甫']

const URN = SURNAMES.flatMap(([weight, surnames]) =>
  [...surnames].flatMap((surname) => Array.from({ length: weight }, () => surname)),
)

const words = (text: string) => text.split(' ')

/**
 * Given names by sex, of those who began before about 2000 and after. With none of the surnames above do they make
 * somebody widely known.
 */
const GIVEN: Record<Sex, Record<'elder' | 'younger', readonly string[]>> = {
  male: {
    elder: words(
      '国栋 卫东 长河 广仁 德明 家骏 学文 振华 少华 培元 正阳 怀民 松年 兆丰 守义 宏远 晓光 海涛 志远 长青 继先 世安 ' +
        '崇文 鹤鸣 新民 保成 建业 厚生 若谷 济川 秉文 春生 运昌 润泽 善平 显扬 叔平 起元 佑民 绍文 庭芳 宗贤 勤 斌 辉 波',
    ),
    younger: words(
      '子健 明哲 俊峰 宇轩 思远 晨阳 子谦 景行 书恒 瑞霖 博文 亦辰 星河 皓月 铭泽 奕然 之恒 望北 知行 云帆 沐阳 启航 ' +
        '承宇 予安 修远 屹川 立言 若谦 怀瑾 时雨 明远 既明 文韬 向晨 景澄 书航 嘉树 亦舟 柏舟 秉言 珩 哲 睿 鑫',
    ),
  },
  female: {
    elder: words(
      '淑华 秀兰 玉珍 桂芳 雅琴 素云 春燕 晓红 惠如 佩兰 静宜 月华 亚男 若兰 凤鸣 瑞芝 彩霞 碧云 毓秀 韵秋 心怡 建英 ' +
        '雪梅 丹青 秋实 爱华 兰英 淑珍 桂兰 秀芝 雅芬 慧珠 玉洁 文珍 素梅 巧云 芝兰 淑贤 慧芳 玉梅 燕 芳 娟 琳 萍 莉',
    ),
    younger: words(
      '雨桐 欣怡 梦瑶 佳宁 诗涵 若曦 可欣 子衿 嘉怡 婉清 书瑶 知夏 念慈 映雪 清扬 昭昭 以宁 采薇 舒窈 心悦 慕青 沛然 ' +
        '云舒 南乔 楚楚 半夏 景云 令仪 星眠 语彤 若溪 书宁 清越 初晴 见微 予宁 思齐 安然 晚晴 乐言 亦瑶 婷 璐 妍 彤 悦',
    ),
  },
}

/** A believable name; about one surname in 150 has two characters. */
export const nameFrom = (random: Random, sex: Sex, age: 'elder' | 'younger') =>
  (random.chance(1 / 150) ? random.pick(TWO_CHARACTER) : random.pick(URN)) + random.pick(GIVEN[sex][age])
