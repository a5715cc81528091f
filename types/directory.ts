import * as z from 'zod/mini'
import { ANYONE, OPERATORS, PATIENTS, command, query } from './operation'
import { Sex } from './identity'
import { Cursor, Done, Fen, Id, text } from './values'

/** 医师职称. */
export const Title = z.enum(['chief', 'associate-chief', 'attending', 'resident'])
export type Title = z.infer<typeof Title>

/** `away`: patients neither find him nor book; what they have booked stands. */
export const DoctorStatus = z.enum(['active', 'away'])
export type DoctorStatus = z.infer<typeof DoctorStatus>

/** A node of the two-level tree. Top level: national first-level 诊疗科目; below: where one books. */
export const Department = z.object({
  id: Id,
  parentId: z.nullable(Id),
  name: z.string(),
  /** 《医疗机构诊疗科目名录》 code, dotted: `03.04`. */
  code: z.string(),
  about: z.string(),
  /** Where it is: "门诊楼 3 楼 B 区". */
  place: z.string(),
  /** How many doctors one can book here (its children's for a top node). */
  doctors: z.int(),
})
export type Department = z.infer<typeof Department>

export const Doctor = z.object({
  id: Id,
  name: z.string(),
  sex: Sex,
  title: Title,
  departmentId: Id,
  departmentName: z.string(),
  /** What he is good at, in patients' words. */
  goodAt: z.string(),
  illnesses: z.array(z.string()),
  about: z.string(),
  feeFen: Fen,
  /** Share of good ratings in the last 30 days, percent; null with fewer than 5 ratings. */
  ratingPercent: z.nullable(z.int()),
  ratings: z.int(),
  /** Years of practice. */
  years: z.int(),
  status: DoctorStatus,
})
export type Doctor = z.infer<typeof Doctor>

/** What doctors treat, and how many of them see patients now. */
export const Illness = z.object({ name: z.string(), doctors: z.int() })
export type Illness = z.infer<typeof Illness>

export const DoctorInput = z.object({
  id: z.optional(Id),
  name: text('姓名', 20),
  sex: Sex,
  title: Title,
  departmentId: Id,
  goodAt: text('擅长', 200),
  illnesses: z.array(text('病名', 20)).check(z.maxLength(20, '最多 20 个病名')),
  about: z.string().check(z.maxLength(500, '简介不超过 500 个字')),
  feeFen: Fen,
  years: z.int().check(z.minimum(3, '互联网诊疗医师须有 3 年以上独立临床经验'), z.maximum(70)),
  status: DoctorStatus,
})
export type DoctorInput = z.infer<typeof DoctorInput>

export const DepartmentInput = z.object({
  id: z.optional(Id),
  parentId: z.nullable(Id),
  name: text('科室名称', 20),
  code: z.string().check(z.regex(/^\d{2}(\.\d{2})?$/, '诊疗科目代码写成 03 或 03.04')),
  about: z.string().check(z.maxLength(200, '介绍不超过 200 个字')),
  place: text('位置', 40),
})
export type DepartmentInput = z.infer<typeof DepartmentInput>

export const Hospital = z.object({
  name: z.string(),
  /** The 24-hour line that every main page can call. */
  phone: z.string(),
  address: z.string(),
  /** How to get there and where to go inside. */
  route: z.array(z.string()),
  /** What to bring to a visit. */
  materials: z.array(z.string()),
})
export type Hospital = z.infer<typeof Hospital>

export const directory = {
  getHospital: query(ANYONE).input(z.object({})).output(Hospital),

  listDepartments: query(ANYONE)
    .input(z.object({}))
    .output(z.object({ departments: z.array(Department) })),

  /**
   * By department (a top node means all below it), best first: title, then rating, then name. 20 a page. Those who see
   * patients now, unless `status` asks for the ones who are away.
   */
  listDoctors: query(ANYONE)
    .input(z.object({ departmentId: z.optional(Id), status: z.optional(DoctorStatus), cursor: z.optional(Cursor) }))
    .output(z.object({ doctors: z.array(Doctor), nextCursor: z.nullable(Cursor) })),

  getDoctor: query(ANYONE)
    .input(z.object({ doctorId: Id }))
    .output(Doctor),

  getDoctors: query(ANYONE)
    .input(z.object({ doctorIds: z.array(Id).check(z.maxLength(50)) }))
    .output(z.object({ doctors: z.array(Doctor) })),

  /**
   * Names, departments and illnesses, by any part of the word or by pinyin initials (`xnk` finds 心内科). An illness leads
   * to the departments and the doctors that treat it. Doctors best first: those who have exactly what was typed as their
   * name or among their illnesses, then by title, then by rating. Departments: named so first, then those with the most
   * doctors for the illness. 20 of each at most.
   */
  search: query(ANYONE)
    .input(z.object({ text: text('要找的内容', 30) }))
    .output(z.object({ departments: z.array(Department), doctors: z.array(Doctor), illnesses: z.array(Illness) })),

  listFavourites: query(PATIENTS)
    .input(z.object({}))
    .output(z.object({ doctors: z.array(Doctor) })),

  setFavourite: command(PATIENTS)
    .input(z.object({ doctorId: Id, favourite: z.boolean() }))
    .output(Done)
    .errors({ TOO_MANY_FAVOURITES: { status: 409, message: '最多收藏 50 位医生' } }),

  /** Adds (without id) or changes a department. */
  saveDepartment: command(OPERATORS)
    .input(DepartmentInput)
    .output(Department)
    .errors({
      /** Two levels only, and no node under itself. */
      DEPARTMENT_TOO_DEEP: {
        status: 422,
        message: '科室只有两级，请选一级科室作为上级',
        data: z.object({ field: z.literal('parentId') }),
      },
    }),

  /** Adds (without id) or changes a doctor. */
  saveDoctor: command(OPERATORS).input(DoctorInput).output(Doctor),
}
