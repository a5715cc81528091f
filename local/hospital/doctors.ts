import type { Doctor, Title } from '@xinglin/types/directory'
import type { Sex } from '@xinglin/types/identity'
import { professionOf, specialitiesIn } from './departments'
import { nameFrom } from './names'
import { randomFrom, type Random } from './random'
import { illnessesOf, type HospitalSize, type Speciality } from './speciality'

export type DemoDoctor = Omit<Doctor, 'departmentName'>

/** Twenty doctors: 4 chief, 6 associate chief, 7 attending, 3 resident, so mixed that any four of them have a senior. */
const TITLES: readonly Title[] = [...'CATATCATRTCATARCTATR'].map((letter) =>
  letter === 'C' ? 'chief' : letter === 'A' ? 'associate-chief' : letter === 'T' ? 'attending' : 'resident',
)
const RANKS: readonly Title[] = ['chief', 'associate-chief', 'attending', 'resident']
const TITLE_WORDS: Record<Title, string> = {
  chief: '主任医师',
  'associate-chief': '副主任医师',
  attending: '主治医师',
  resident: '住院医师',
}
const FEES: Record<Title, number> = { chief: 5000, 'associate-chief': 3000, attending: 2000, resident: 1200 }
const SPECIALIST_FEE = 10000
const YEARS: Record<Title, readonly [number, number]> = {
  chief: [20, 38],
  'associate-chief': [13, 24],
  attending: [6, 14],
  resident: [3, 6],
}
const RATINGS: Record<Title, readonly [number, number]> = {
  chief: [40, 260],
  'associate-chief': [24, 220],
  attending: [8, 160],
  resident: [1, 48],
}
/** Below this many ratings no percentage is shown. */
const FEWEST_RATINGS = 5

const MANNERS = [
  '习惯把检查结果逐项讲给患者听。',
  '用药前会问清过敏史和正在吃的药。',
  '愿意和家属一起商量治疗安排。',
  '看诊不急，欢迎把问题写在纸上带来。',
  '注重生活方式的调整，能少用药就少用药。',
  '复诊时会对照上次的记录看变化。',
  '会画图说明病情，老人也容易听懂。',
  '检查安排会说明为什么做、什么时候出结果。',
]
const DIALECTS = ['粤语', '四川话', '闽南语', '上海话', '客家话', '温州话', '潮汕话', '英语']

export const postOf = (speciality: Speciality, title: Title) => professionOf(speciality) + TITLE_WORDS[title]

const aboutOf = (random: Random, speciality: Speciality, title: Title, years: number) => {
  const more = [
    ...(random.chance(0.55) ? [`${random.pick(speciality.works)}。`] : []),
    ...(random.chance(0.5) ? [random.pick(MANNERS)] : []),
    ...(random.chance(0.12) ? [`可以用${random.pick(DIALECTS)}交流。`] : []),
  ]
  return [`${postOf(speciality, title)}，从事临床工作 ${years} 年。`, ...more.slice(0, 2)].join('')
}

const strengthsOf = (random: Random, speciality: Speciality) => {
  const focuses = random.shuffle(speciality.focuses).slice(0, 2)
  const own = focuses.flatMap(([, illnesses]) => illnesses.split('、'))
  const others = illnessesOf(speciality).filter((illness) => !own.includes(illness))
  return {
    goodAt: `${focuses.map(([goodAt]) => goodAt).join('；')}。`,
    illnesses: [...own, ...random.shuffle(others).slice(0, random.int(0, 2))].slice(0, 6),
  }
}

const ratingOf = (random: Random, title: Title) => {
  const ratings =
    title !== 'chief' && random.chance(0.03) ? random.int(0, FEWEST_RATINGS - 1) : random.int(...RATINGS[title])
  return {
    ratings,
    ratingPercent: ratings < FEWEST_RATINGS ? null : 100 - Math.min(random.int(0, 9), random.int(0, 9)),
  }
}

const newName = (random: Random, sex: Sex, years: number, taken: Set<string>) => {
  let name = ''
  do name = nameFrom(random, sex, years >= 18 ? 'elder' : 'younger')
  while (taken.has(name))
  taken.add(name)
  return name
}

/** As many women as the department's share says, whole people over the whole hospital. */
const sexesOf = (random: Random, specialities: readonly Speciality[], size: HospitalSize) => {
  let women = 0
  return specialities.flatMap((speciality) => {
    const staff = speciality.staff[size]
    const before = Math.round(women)
    women += staff * (speciality.women ?? 0.5)
    const here = Math.round(women) - before
    return random.shuffle(Array.from({ length: staff }, (_, turn): Sex => (turn < here ? 'female' : 'male')))
  })
}

/** The doctors of each department, senior first. One in forty is away. No two have the same name. */
export const demoDoctors = (size: HospitalSize): DemoDoctor[] => {
  const random = randomFrom(`doctors of the ${size} hospital`)
  const specialities = specialitiesIn(size)
  const taken = new Set(specialities.flatMap(({ named }) => named?.map(({ name }) => name) ?? []))
  const sexes = sexesOf(random, specialities, size)
  let seated = 0
  const seats = specialities.flatMap((speciality) => {
    const titles = Array.from({ length: speciality.staff[size] }, () => TITLES[seated++ % TITLES.length] ?? 'attending')
    titles.sort((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b))
    return titles.map((title, seat) => ({ speciality, title, seat }))
  })
  return seats.map(({ speciality, title, seat }, index) => {
    const years = random.int(...YEARS[title])
    const named = speciality.named?.[seat]
    const sex = named?.sex ?? sexes[index] ?? 'female'
    return {
      id: `doc${String(index + 1).padStart(4, '0')}`,
      name: named?.name ?? newName(random, sex, years, taken),
      sex,
      title,
      departmentId: speciality.id,
      ...strengthsOf(random, speciality),
      about: aboutOf(random, speciality, title, years),
      feeFen: title === 'chief' && years >= 30 ? SPECIALIST_FEE : FEES[title],
      ...ratingOf(random, title),
      years,
      status: index % 40 === 26 ? 'away' : 'active',
    }
  })
}
