import { ScrollView, View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { to } from '@/patient/navigation'
import { useElder } from '@/shared/elder'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { tappable } from '@/shared/ui/tappable'
import './known-doctors.scss'

const Chip = ({ doctor: { id, name, sex, title, departmentName } }: { doctor: Doctor }) => (
  <View {...tappable(`${name}医生`)} className="known-doctors__one" onClick={() => to.doctor(id)}>
    <Avatar id={id} sex={sex} title={title} size="small" />
    <View>
      <View className="known-doctors__name">{name}</View>
      <View className="known-doctors__department">{departmentName}</View>
    </View>
  </View>
)

const Strip = ({ doctors }: { doctors: readonly Doctor[] }) => (
  <ScrollView scrollX enhanced showScrollbar={false} className="known-doctors">
    <View className="known-doctors__all">
      {doctors.map((doctor) => (
        <Chip key={doctor.id} doctor={doctor} />
      ))}
    </View>
  </ScrollView>
)

const Rows = ({ doctors }: { doctors: readonly Doctor[] }) => (
  <Card kind="list">
    {doctors.slice(0, 3).map(({ id, name, sex, title, departmentName }) => (
      <Row
        key={id}
        lead={<Avatar id={id} sex={sex} title={title} />}
        first={name}
        second={departmentName}
        onClick={() => to.doctor(id)}
      />
    ))}
  </Card>
)

/** Doctors seen lately or kept as favourites: a strip, in elder mode three rows. */
export function KnownDoctors({ doctors }: { doctors: readonly Doctor[] }) {
  const elder = useElder()
  if (!doctors.length) return null
  const all = (
    <View {...tappable('全部收藏')} className="known-doctors__more" onClick={to.favourites}>
      全部收藏
      <Icon name="right" className="known-doctors__go" />
    </View>
  )
  return (
    <Section title="我的医生" extra={all}>
      {elder ? <Rows doctors={doctors} /> : <Strip doctors={doctors} />}
    </Section>
  )
}
