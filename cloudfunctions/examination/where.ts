/** Where something is, as far as walking goes. */
export interface Where {
  building: string
  floor: number
}

const SAME_FLOOR_MINUTES = 3
const FLOOR_MINUTES = 2
const BUILDING_MINUTES = 10

/** How long a slow walker needs, the lift's queue included. */
export const walkMinutes = (from: Where, to: Where) =>
  from.building === to.building
    ? SAME_FLOOR_MINUTES + FLOOR_MINUTES * Math.abs(from.floor - to.floor)
    : BUILDING_MINUTES

/** 门诊楼 1 楼; below ground 门诊楼 地下 1 层. */
export const placeOf = ({ building, floor }: Where) => `${building} ${floorOf(floor)}`

const floorOf = (floor: number) => (floor > 0 ? `${floor} 楼` : floor < 0 ? `地下 ${-floor} 层` : '底层')

/** What a clinic's place says of it: 门诊楼 3 楼 C 区 302 诊室. A place that says neither counts as another building. */
export const whereOf = (place: string): Where => {
  const [, building = place, floor = '1'] = /^(\S+?)\s*(-?\d+)\s*楼/.exec(place) ?? []
  return { building, floor: Number(floor) }
}

/** As short as the way allows: 1楼; with the building where it is not the clinic's. */
export const shortPlace = (where: Where, clinic: Where) => {
  const floor = floorOf(where.floor).replace(/ /g, '')
  return where.building === clinic.building ? floor : `${where.building}${floor}`
}
