import { useState } from 'react'
import { useSettled } from '../form/settled'

/** What is typed and which department is chosen; choosing a department ends the search for its name. */
export function useDoctorSearch() {
  const [typed, setTyped] = useState('')
  const [departmentId, setDepartmentId] = useState<string | null>(null)
  const settled = useSettled(typed.trim())
  const showDepartment = (id: string | null) => {
    setTyped('')
    setDepartmentId(id)
  }
  return { typed, setTyped, text: typed ? settled : '', departmentId, showDepartment }
}
