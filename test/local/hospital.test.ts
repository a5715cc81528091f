import { checkDigitOf } from '../../cloudfunctions/identity/papers'
import { HOURS, demoTemplates, type DemoTemplate } from '../../local/hospital/clinics'
import { demoDepartments } from '../../local/hospital/departments'
import { demoDoctors } from '../../local/hospital/doctors'
import { demoHospital } from '../../local/hospital/hospital'
import { demoPatientFor, demoPersonas } from '../../local/hospital/people'
import { DepartmentInput, DoctorInput } from '../../types/directory'
import { Template } from '../../types/clinics'
import { PatientInput } from '../../types/identity'

const count = <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
const most = (counts: Map<string, number>) => Math.max(...counts.values())

const hospitalOf = (size: 'small' | 'large') => {
  const departments = demoDepartments(size)
  const doctors = demoDoctors(size)
  return { departments, doctors, templates: demoTemplates(doctors), personas: demoPersonas(doctors) }
}

describe.each([
  { size: 'small', departmentCount: 28, doctorCount: 120 },
  { size: 'large', departmentCount: 40, doctorCount: 800 },
] as const)('the $size demo hospital', ({ size, departmentCount, doctorCount }) => {
  const { departments, doctors, templates, personas } = hospitalOf(size)
  const bookable = departments.filter(({ parentId }) => parentId !== null)
  const active = doctors.filter(({ status }) => status === 'active')

  test('is the same each time', () => {
    expect(hospitalOf(size)).toEqual({ departments, doctors, templates, personas })
  })

  test('has a tree of two levels with national codes', () => {
    expect(bookable).toHaveLength(departmentCount)
    expect(most(count(departments, ({ id }) => id))).toBe(1)
    expect(most(count(bookable, ({ name }) => name))).toBe(1)
    expect(most(count(bookable, ({ place }) => place))).toBe(1)
    for (const department of departments) {
      expect(DepartmentInput.parse(department)).toEqual(department)
      expect(department.id).toMatch(/^\w+$/)
      if (department.parentId === null) continue
      const parent = departments.find(({ id }) => id === department.parentId)
      expect(parent).toMatchObject({ parentId: null })
      expect(department.code.slice(0, 2)).toBe(parent?.code)
    }
  })

  test('has doctors whom the contract would take', () => {
    expect(doctors).toHaveLength(doctorCount)
    expect(most(count(doctors, ({ id }) => id))).toBe(1)
    expect(most(count(doctors, ({ name }) => name))).toBe(1)
    const wrong = doctors.filter(({ ratingPercent, ratings, ...input }) => {
      return !(
        DoctorInput.safeParse(input).success &&
        /^\w+$/.test(input.id) &&
        (ratingPercent === null) === ratings < 5 &&
        input.illnesses.length >= 3 &&
        input.illnesses.length <= 6
      )
    })
    expect(wrong).toEqual([])
  })

  test('is staffed in proportion', () => {
    const titles = count(doctors, ({ title }) => title)
    const shareOf = (title: string) => (titles.get(title) ?? 0) / doctorCount
    expect(['chief', 'associate-chief', 'attending', 'resident'].map(shareOf)).toEqual([0.2, 0.3, 0.35, 0.15])
    const women = (count(doctors, ({ sex }) => sex).get('female') ?? 0) / doctorCount
    expect(women).toBeGreaterThan(0.42)
    expect(women).toBeLessThan(0.58)
    expect(doctorCount - active.length).toBe(doctorCount / 40)
    const staffed = count(active, ({ departmentId }) => departmentId)
    for (const { id } of bookable) expect(staffed.get(id)).toBeGreaterThanOrEqual(3)
  })

  test('has names that test the page', () => {
    const names = doctors.map(({ name }) => name)
    expect(names).toContain('阿依古丽·买买提')
    expect(names.some((name) => /^(欧阳|上官|司马|诸葛|司徒)/.test(name))).toBe(true)
  })

  test('says nothing that the advertising law forbids', () => {
    const said = JSON.stringify([departments, doctors, personas, demoHospital])
    expect(said).not.toMatch(/最|第一|治愈|根治|包治|顶级|国家级|唯一|首选|特效|[!！]/)
  })

  test('holds clinics on quarters, inside their half days, never two at once', () => {
    const weekly = count(templates, ({ doctorId }) => doctorId)
    for (const doctor of active) {
      expect(weekly.get(doctor.id)).toBeGreaterThanOrEqual(4)
      expect(weekly.get(doctor.id)).toBeLessThanOrEqual(6)
    }
    expect(weekly.size).toBe(active.length)
    const at = ({ weekday, period }: DemoTemplate) => `${weekday} ${period}`
    expect(most(count(templates, (template) => `${template.doctorId} ${at(template)}`))).toBe(1)
    expect(most(count(templates, (template) => `${template.place} ${at(template)}`))).toBe(1)
    const places = new Map(departments.map(({ id, place }) => [id, place]))
    const known = new Map(doctors.map((doctor) => [doctor.id, doctor]))
    const wrong = templates.filter((template) => {
      const { period, startsAt, endsAt, place, capacity } = template
      const doctor = known.get(template.doctorId)
      const hours = HOURS[period]
      return !(
        Template.safeParse({ ...template, id: 'template' }).success &&
        hours.startsAt <= startsAt &&
        startsAt < endsAt &&
        endsAt <= hours.endsAt &&
        [startsAt, endsAt].every((time) => Number(time.slice(3)) % 15 === 0) &&
        place.startsWith(`${places.get(doctor?.departmentId ?? '')} `) &&
        (doctor?.title === 'chief' ? [1] : [2, 3]).includes(capacity)
      )
    })
    expect(wrong).toEqual([])
  })

  test('has each room number once in a building', () => {
    const rooms = [...new Set(templates.map(({ place }) => place))]
    expect(most(count(rooms, (place) => place.replace(/ \d 楼 [A-D] 区/, '')))).toBe(1)
    for (const place of rooms) expect(place).toMatch(/ (\d) 楼 [A-D] 区 \1\d\d 诊室$/)
  })

  test('has somebody in every department from Monday to Saturday', () => {
    const departmentOf = new Map(doctors.map(({ id, departmentId }) => [id, departmentId]))
    const held = new Set(templates.map(({ doctorId, weekday }) => `${departmentOf.get(doctorId)} ${weekday}`))
    for (const { id } of bookable) {
      for (const weekday of [1, 2, 3, 4, 5, 6]) expect(held).toContain(`${id} ${weekday}`)
    }
  })

  test('has staff to sign in as', () => {
    expect(personas.filter(({ role }) => role === 'operator').map(({ id }) => id)).toContain('operator-li')
    const signing = personas.filter(({ role }) => role === 'doctor')
    expect(signing).toHaveLength(6)
    const theirs = signing.map(({ doctorId }) => active.find(({ id }) => id === doctorId))
    expect(new Set(theirs.map((doctor) => doctor?.departmentId)).size).toBe(6)
    for (const { id } of signing) expect(id).toMatch(/^doctor-/)
  })
})

test('the small hospital lies inside the large one', () => {
  const large = new Set(demoDepartments('large').map(({ id }) => id))
  for (const { id } of demoDepartments('small')) expect(large).toContain(id)
})

test('the small hospital is quick to make', () => {
  const started = performance.now()
  hospitalOf('small')
  expect(performance.now() - started).toBeLessThan(250)
})

test('the check digit is that of GB 11643', () => {
  expect(checkDigitOf('11010519491231002')).toBe('X')
  expect(checkDigitOf('44052418800101001')).toBe('4')
  expect(checkDigitOf('99010119900307001')).toBe('5')
})

test('invented patients have whole papers that are nobody’s', () => {
  const people = ['小明', '王秀兰', 'Ann', '阿依古丽·买买提'].flatMap((name) =>
    Array.from({ length: 400 }, (_, n) => demoPatientFor(name, n)),
  )
  const wrong = people.filter(({ name, paperKind, paperNumber, phone, sex, birthDate }) => {
    const input = { name, paperKind, paperNumber, phone, relation: 'self' }
    return !(
      PatientInput.safeParse(input).success &&
      /^990101\d{11}[\dX]$/.test(paperNumber) &&
      paperNumber.charAt(17) === checkDigitOf(paperNumber.slice(0, 17)) &&
      paperNumber.slice(6, 14) === birthDate.replaceAll('-', '') &&
      new Date(birthDate).toISOString().startsWith(birthDate) &&
      '1945-01-01' <= birthDate &&
      birthDate <= '2015-12-31' &&
      sex === (Number(paperNumber.charAt(16)) % 2 === 1 ? 'male' : 'female')
    )
  })
  expect(wrong).toEqual([])
  expect(new Set(people.slice(0, 400).map(({ paperNumber }) => paperNumber)).size).toBe(400)
  expect(demoPatientFor('小明', 1)).toEqual(demoPatientFor('小明', 1))
})
