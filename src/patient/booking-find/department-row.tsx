import { View } from '@tarojs/components'
import type { Department } from '@xinglin/types/directory'
import { to } from '@/patient/navigation'
import { classes } from '@/shared/ui/classes'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './department-row.scss'

/** One department where one can book: what for, and how many doctors. */
export function DepartmentRow({ department: { id, name, about, doctors } }: { department: Department }) {
  const none = doctors === 0
  return (
    <View
      {...tappable(name)}
      aria-disabled={none ? 'true' : 'false'}
      className={classes('department-row', none && 'department-row--none')}
      hoverClass={none ? 'none' : 'department-row--pressed'}
      onClick={() => !none && to.doctors(id, name)}
    >
      <View className="department-row__text">
        <View className="department-row__name">{name}</View>
        <View className="department-row__about">{about}</View>
        <View className="department-row__count">{none ? '暂时不能预约' : `${doctors} 位医生`}</View>
      </View>
      {none ? null : <Icon name="right" className="department-row__go" />}
    </View>
  )
}
