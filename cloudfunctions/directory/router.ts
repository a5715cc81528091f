import { getDoctor } from './get-doctor'
import { getDoctors } from './get-doctors'
import { getHospital } from './get-hospital'
import { listDepartments } from './list-departments'
import { listDoctors } from './list-doctors'
import { listFavourites } from './list-favourites'
import { saveDepartment } from './save-department'
import { saveDoctor } from './save-doctor'
import { search } from './search'
import { setFavourite } from './set-favourite'

export const directoryRouter = {
  getHospital,
  listDepartments,
  listDoctors,
  getDoctor,
  getDoctors,
  search,
  listFavourites,
  setFavourite,
  saveDepartment,
  saveDoctor,
}
