import { View } from '@tarojs/components'
import { useElder } from '@/shared/elder'
import { Card } from '@/shared/ui/card'
import { useHospital } from '@/shared/ui/call-button'
import { Row } from '@/shared/ui/row'
import { SpeakButton } from '@/shared/ui/speak-button'
import './about.scss'

const PROMISES = [
  ['我们记什么', '您的姓名、证件号、手机号、家人关系和就诊预约。挂号要实名，这是国家的规定。'],
  ['谁看得到', '您自己，您授权的家人，以及为您看病的医生和窗口。家人每用一次授权，都会记下来给您看。'],
  ['怎么保管', '证件号和手机号加密存放，页面上只显示头尾几位。手机里只留登录状态和字号设置。'],
  ['留多久', '删除就诊人后，账号里就看不到了；病历按《医疗机构病历管理规定》保存到期。'],
  ['您可以', '随时修改手机号、删除就诊人、收回授权、退出登录。'],
] as const

function HospitalCard() {
  const hospital = useHospital().data
  if (!hospital) return null
  return (
    <Card kind="list" title={hospital.name}>
      <Row icon="place" first={hospital.address} second="地址" />
      <Row icon="phone" first={hospital.phone} second="24 小时电话" />
    </Card>
  )
}

/** Who we are and what happens with what we know, in plain words. */
export function About() {
  const elder = useElder()
  return (
    <>
      <HospitalCard />
      <Card title="您的隐私，用大白话说">
        {PROMISES.map(([title, words]) => (
          <View key={title} className="about">
            <View className="about__title">{title}</View>
            <View className="about__words">{words}</View>
          </View>
        ))}
      </Card>
      {elder ? <SpeakButton text={PROMISES.map((each) => each.join('：')).join('')} /> : null}
      <View className="about__foot">杏林是开源软件（Apache-2.0），谁都可以查看它怎么对待您的信息。</View>
    </>
  )
}
