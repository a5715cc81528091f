import { assess } from './assess'
import { keep } from './keep'
import { getModel, setModel } from './model'
import { suggestFor } from './suggest-for'

export const triageRouter = { assess, keep, suggestFor, getModel, setModel }
