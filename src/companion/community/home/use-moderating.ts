import { waitsText } from '@/companion/desk/waits'
import type { Tile } from '@/shared/ui/tiles'
import { go } from '../go'
import { useCases, useCrises, useIdeas, useMeasures } from '../lists'

/** The server counts no further. */
const MOST_COUNTED = 100

/** An operator's ways, with what waits behind each. */
export function useModerating(): readonly Tile[] {
  const cases = useCases().data
  const crises = useCrises()
  const open = crises.data?.filter(({ state }) => state === 'open').length
  const appeals = useMeasures().data?.filter(({ appeal }) => appeal).length
  const ideas = useIdeas().data?.filter(({ idea }) => !idea).length
  return [
    {
      ...{ icon: 'warning', words: '危急情况', about: '有人可能有危险', go: go.crises },
      waits: waitsText(open, crises.hasNextPage, '件没人接手'),
    },
    {
      ...{ icon: 'shield', words: '审核队列', about: '按风险排好', go: go.queue },
      waits: waitsText(cases?.waiting, (cases?.waiting ?? 0) >= MOST_COUNTED, '条待审'),
    },
    {
      ...{ icon: 'mic-off', words: '禁言与申诉', about: '谁被限制、解除', go: go.measures },
      waits: waitsText(appeals, false, '件申诉'),
    },
    {
      ...{ icon: 'star', words: '金点子', about: '给病友答复', go: go.ideas },
      waits: waitsText(ideas, false, '个待答复'),
    },
    { icon: 'list', words: '版块设置', about: '公约、指南', go: go.boards },
    { icon: 'search', words: '身份查看', about: '谁看过、为什么', go: go.reveals },
  ]
}
