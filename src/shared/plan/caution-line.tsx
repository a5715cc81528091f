import { View } from '@tarojs/components'
import type { Plan, Warning } from '@xinglin/types/plan'
import './caution-line.scss'

const STROKES: Record<Warning, { words: string; path: string }> = {
  emergency: { words: '紧急', path: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.3' },
  medicine: {
    words: '用药',
    path: 'M5 13.500l8.500-8.500a4 4 0 0 1 5.500 5.500L10.500 19A4 4 0 0 1 5 13.500zM9.500 9.500l5 5',
  },
  food: {
    words: '饮食',
    path: 'M4 11h16c0 5-3.500 8-8 8s-8-3-8-8zM9 8c-1-1.500 1-2.500 0-4M14 8c-1-1.500 1-2.500 0-4',
  },
  activity: {
    words: '活动',
    path: 'M13.500 6.500a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400zM7.500 12l3-3.500 3.500 1 1.500 3 3 .5M12 9.500l-1 5 3 2.500.5 4M11 14.500L9.500 18 6 20',
  },
  pregnancy: {
    words: '孕期',
    path: 'M11 6.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9.500 21v-5H8l1-7h3.500c4 1.500 5 6 2 8l-2 .5V21',
  },
  watch: { words: '观察', path: 'M3 12c4-7 14-7 18 0-4 7-14 7-18 0zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z' },
  return: { words: '复诊', path: 'M6 4h12v17H6zM9.500 2.500h5v3h-5zM12 10v6M9 13h6' },
}

const urlOf = (path: string, colour: string) => {
  const drawn = `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.800" stroke-linecap="round" stroke-linejoin="round"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${drawn}</svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

const RED = '#a32b25'
const BROWN = '#7a4508'

/** 注意: its drawing, what it is about in a word, and the doctor's own words. */
export function CautionLine({ warning, text }: Plan['cautions'][number]) {
  const { words, path } = STROKES[warning]
  const isUrgent = warning === 'emergency'
  return (
    <View className={`caution caution--${isUrgent ? 'urgent' : 'plain'}`}>
      <View
        className="caution__sign"
        style={{ backgroundImage: urlOf(path, isUrgent ? RED : BROWN) }}
        aria-hidden="true"
      />
      <View className="caution__words">
        <View className="caution__about">{words}</View>
        {text}
      </View>
    </View>
  )
}
