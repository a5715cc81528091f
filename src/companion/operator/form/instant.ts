/** A wall-clock time of a hospital day as an instant. */
export const instantAt = (date: string, clock: string) => new Date(`${date}T${clock}:00.000+08:00`).toISOString()
