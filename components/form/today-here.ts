import { today } from '#lib/date/format.ts'

/** The day that it is where the person is, as `YYYY-MM-DD`. For the browser: on a server it would be the machine's day. */
export const todayHere = (): string => today(Intl.DateTimeFormat().resolvedOptions().timeZone)
