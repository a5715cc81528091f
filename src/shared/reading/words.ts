import type { AgeGroup, Article, Occasion, Weather } from '@xinglin/types/reading'

export const KINDS: Record<Article['kind'], string> = { article: '文章', card: '卡片', video: '视频' }

/** 约 3 分钟. */
export const lengthText = ({ kind, minutes }: Pick<Article, 'kind' | 'minutes'>) =>
  `${kind === 'video' ? '看' : '读'}约 ${minutes} 分钟`

export const WEATHERS: Record<Weather, string> = {
  ...{ heat: '高温', cold: '寒潮', haze: '雾霾', pollen: '花粉', storm: '暴雨' },
}

/** In the order of the year. */
export const OCCASIONS: Record<Occasion, string> = {
  ...{ 'spring-begins': '立春', 'spring-festival': '春节', qingming: '清明', 'summer-begins': '立夏' },
  ...{ 'dragon-boat': '端午', 'great-heat': '大暑', 'autumn-begins': '立秋', 'mid-autumn': '中秋' },
  ...{ 'national-day': '国庆', 'double-ninth': '重阳', 'frost-descends': '霜降', 'winter-begins': '立冬' },
  ...{ 'winter-solstice': '冬至', 'great-cold': '大寒' },
}

export const AGES: Record<AgeGroup, string> = { child: '14 岁以下', adult: '14–59 岁', elder: '60 岁起' }
