import { signInAs } from '../support/visits'
import { ELDER, ORDINARY, lookAt } from './look'
import { type Stage, openStage } from './support'

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage.close())

const ask1 = async (name: string, complaint: string, kind = 'advice') => {
  const { ask } = stage
  const doctor = await signInAs(ask, { persona: 'doctor-shen' })
  const { token, patientId } = await signInAs(ask, { name })
  const { id: consultId } = await ask('consult.draft', { patientId, kind, doctorId: doctor.doctorId }, token)
  await ask('consult.saveIntake', { consultId, intake: { complaint, since: '三天', allergies: { none: false, text: '青霉素' }, history: '高血压', medication: '氨氯地平' } }, token)
  const { consent } = (await ask('consult.getTerms', {}, token)) as { consent?: { version: string } }
  const s = await ask('consult.submit', { consultId, consentVersion: consent?.version, guardian: { name: '王建国', present: true } }, token)
  if (s['code']) console.log(name, JSON.stringify(s))
  return { consultId: String(consultId), token }
}

test('pictures', async () => {
  const { ask } = stage
  const doctor = await signInAs(ask, { persona: 'doctor-shen' })
  console.log(JSON.stringify(await ask('consult.savePractice', { switchedOn: true, adviceFen: 0, revisitFen: 0, from: '00:00', until: '00:00', mostWaiting: 10 }, doctor.token)))
  await ask('consult.confirmReception', {}, doctor.token)
  const a = await ask1('阿依古丽·买买提', '最近总是失眠，半夜两三点就醒，白天没有精神，想问问要不要紧')
  const b = await ask1('孙丽华', '血压有点高，早上 150，没有别的不舒服，想问能不能先不吃药')
  const c = await ask1('司马长风', '体检说心率有点慢，五十多次，平时跑步')
  await ask('consult.start', { consultId: a.consultId }, doctor.token)
  const sent = await ask('consult.send', { consultId: a.consultId, content: { kind: 'text', text: '您好，睡前两小时别看手机，一周后没好转来复诊' } }, doctor.token)
  if (sent['code']) console.log(JSON.stringify(sent))
  console.log(JSON.stringify(await ask('consult.send', { consultId: a.consultId, content: { kind: 'text', text: '刚才突然胸口压着疼，出冷汗，胳膊也疼' } }, a.token)).slice(0, 300))
  await ask('consult.start', { consultId: b.consultId }, doctor.token)
  await ask('consult.holdUp', { consultId: b.consultId, minutes: 20, reason: '正在抢救病人' }, doctor.token)
  const views = [
    ['wide', { width: 1280, height: 800 }, ORDINARY],
    ['elder', { elder: true }, ELDER],
    ['phone', {}, ORDINARY],
  ] as const
  for (const [name, view, least] of views) {
    const phone = await stage.openPhone(view)
    await phone.signInStaff('沈怀安')
    const look = async (what: string) => {
      await phone.rests()
      const { smallText, smallTargets, paleText, runsOut } = await lookAt(phone.page, least)
      const bad = { smallText, smallTargets, paleText, runsOut }
      if (Object.values(bad).some((x) => x.length)) console.log(name, what, JSON.stringify(bad))
      await phone.shot(`z-${what}-${name}`)
    }
    await look('home')
    await phone.open('companion', 'consult/inbox/index'); await look('inbox')
    await phone.open('companion', 'consult/practice/index'); await look('practice')
    await phone.open('companion', 'consult/replies/index'); await look('replies')
    await phone.open('companion', `consult/thread/index?consultId=${a.consultId}`); await look('thread')
    await phone.tapLabel(/^更多$/); await look('more')
    await phone.tap('转给同事'); await look('hand-over')
    await phone.tapLabel('关闭')
    await phone.tapLabel(/^更多$/); await phone.tap('转线下就诊'); await look('refer'); await phone.tapLabel('关闭')
    await phone.tapLabel(/^常用语$/); await look('quick'); await phone.tapLabel('关闭')
    await phone.open('companion', `consult/thread/index?consultId=${c.consultId}`); await look('thread-waiting')
    await phone.tap('看别的办法'); await phone.tap('晚一点回复'); await look('hold-up'); await phone.tapLabel('关闭')
    await phone.open('companion', `consult/plan/index?consultId=${a.consultId}`); await look('plan')
    if (name === 'wide') {
      const boxes = phone.page.locator('.page textarea:visible')
      await boxes.nth(0).fill('血压没有控制好'); await boxes.nth(1).fill('氨氯地平照旧'); await boxes.nth(3).fill('一周后复诊')
      await phone.tap('有几种办法可选时'); await phone.rests(); await look('aids')
      await phone.page.locator('.sheet .row:visible').first().click(); await look('aid'); await phone.tap('放进方案'); await look('plan-full')
    }
    await phone.open('companion', `consult/note/index?consultId=${a.consultId}`); await look('note')
    await phone.close()
    const desk = await stage.openPhone(view)
    await desk.signInStaff('李文卿')
    for (const path of ['pages/home/index', 'operator/duties/index', 'operator/guide/index']) {
      await desk.open('companion', path); await desk.rests()
      const { smallText, smallTargets, paleText, runsOut } = await lookAt(desk.page, least)
      const bad = { smallText, smallTargets, paleText, runsOut }
      if (Object.values(bad).some((x) => x.length)) console.log(name, path, JSON.stringify(bad))
      await desk.shot(`z-op-${path.split('/')[1]}-${name}`)
    }
    await desk.close()
    if (phone.troubles.length) console.log(name, phone.troubles)
  }
}, 240_000)
