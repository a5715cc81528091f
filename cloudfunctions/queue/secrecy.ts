/**
 * 诊疗科目 (《医疗机构诊疗科目名录》) whose patients are shown by number only, since the screen itself would tell what somebody came for:
 * birth control, infertility, children's infections, sexually transmitted disease, psychiatry, infections. For psychiatry the
 * law says so: what a patient could be recognised by is kept secret (《精神卫生法》第四条).
 */
const NUMBERS_ONLY = ['05.03', '05.05', '07.02', '13.02', '15', '16']

/** @param code of a department, dotted: `15.06`. A hospital's own division of a speciality has that one's code. */
export const showsNumbersOnly = (code: string): boolean =>
  NUMBERS_ONLY.some((each) => code === each || code.startsWith(`${each}.`))
