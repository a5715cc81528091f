import { View } from '@tarojs/components'
import { setElder, useElder } from '@/shared/elder'
import { usePerson } from '@/shared/session/person'
import { useSession, whenSignedIn } from '@/shared/session/session'
import { AccountCard } from '@/shared/ui/account-card'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { SignOut } from '@/shared/ui/sign-out'
import { SwitchRow } from '@/shared/ui/switch-row'
import { to } from '../navigation'
import './me.scss'

function Account() {
  const session = useSession()
  const { person, patients } = usePerson()
  if (!session) {
    return (
      <Card title="还没有登录">
        <View className="me__words">登录后可以挂号、候补，也可以帮家人办。</View>
        <Button onClick={to.signIn}>登录</Button>
      </Card>
    )
  }
  return (
    <AccountCard
      avatar={<Avatar id={person?.id ?? session.displayName} sex={person?.sex ?? 'female'} size="large" />}
      name={session.displayName}
      about={patients.length ? `在照看 ${patients.length} 位就诊人` : '还没有就诊人'}
    />
  )
}

const Family = () => (
  <Card kind="list">
    <Row icon="people" first="就诊人" second="自己和家人的证件、手机号" onClick={() => whenSignedIn(to.patients)} />
    <Row icon="link" first="亲情代办" second="让家人帮您办，或帮家人办" onClick={() => whenSignedIn(to.grants)} />
    <Row icon="calendar" first="我的预约" onClick={() => whenSignedIn(to.appointments)} />
    <Row icon="wait" first="我的候补" second="等一个号" onClick={() => whenSignedIn(to.standbys)} />
    <Row icon="chat" first="我的问诊" second="医生的话和方案都在" onClick={() => whenSignedIn(to.myConsults)} />
    <Row icon="heart" first="收藏的医生" onClick={() => whenSignedIn(to.favourites)} />
  </Card>
)

const Money = () => (
  <Card kind="list">
    <Row icon="list" first="我的订单" second="付款、票据和退款" onClick={() => whenSignedIn(to.orders)} />
    <Row icon="ticket" first="优惠券" onClick={() => whenSignedIn(to.coupons)} />
  </Card>
)

const Settings = () => (
  <Card kind="list">
    <SwitchRow icon="large" first="大字版" second="字更大，按钮更大" on={useElder()} onChange={setElder} />
    <Row icon="message" first="提醒设置" second="哪些还收得到，多收几次" onClick={() => whenSignedIn(to.reminders)} />
    <Row icon="shield" first="关于和隐私" onClick={to.about} />
  </Card>
)

/** The account, its people, and the settings of this phone. */
export const Me = () => (
  <>
    <Account />
    <Family />
    <Money />
    <Settings />
    {useSession() ? <SignOut>预约和候补都会保留，下次登录还在。</SignOut> : null}
  </>
)
