'use server'
import { headers } from 'next/headers'
import * as z from 'zod'
import { staffAction } from '#lib/action/staff-action.ts'
import { locales } from '#lib/i18n/locales.ts'
import { clientOf } from './client.ts'
import { emailSchema } from './email.ts'
import {
  addPerson,
  changeAccess,
  deactivatePerson,
  endSessionsOf,
  handOutLink,
  reactivatePerson,
} from './manage-people.ts'
import { changeOwnDetails, changePassword, endOwnSession, signOutElsewhere } from './own-account.ts'
import { roles } from './people-query.ts'
import { keepSession } from './session-cookie.ts'

const name = z.string().trim().min(1, 'required').max(200, 'tooLong')
const locale = z.enum(locales)
const day = z.iso.date('day')
const mandates = z
  .array(z.strictObject({ id: z.uuid(), partyId: z.uuid('required'), from: day, to: day.nullable() }))
  .max(50, 'tooLong')
const ofPerson = z.strictObject({ userId: z.uuid() })

export const addPersonAction = staffAction(
  z.strictObject({ name, email: emailSchema, locale, role: z.enum(roles), mandates }),
  ({ actor, input }) => addPerson(actor, input),
)

export const changeAccessAction = staffAction(
  z.strictObject({ userId: z.uuid(), seen: z.string().length(64), role: z.enum(roles), mandates }),
  ({ actor, input }) => changeAccess(actor, input),
)

export const deactivatePersonAction = staffAction(ofPerson, ({ actor, input }) => deactivatePerson(actor, input.userId))

export const reactivatePersonAction = staffAction(ofPerson, ({ actor, input }) => reactivatePerson(actor, input.userId))

export const handOutLinkAction = staffAction(ofPerson, ({ actor, input }) => handOutLink(actor, input.userId))

export const endSessionsAction = staffAction(ofPerson, ({ actor, input }) => endSessionsOf(actor, input.userId))

export const changeOwnDetailsAction = staffAction(z.strictObject({ name, locale }), ({ actor, input }) =>
  changeOwnDetails(actor, input),
)

export const changePasswordAction = staffAction(
  z.strictObject({
    present: z.string().min(1, 'required').max(1_000, 'tooLong'),
    password: z.string().max(1_000, 'tooLong'),
  }),
  async ({ actor, input }) => {
    await keepSession(await changePassword(actor, input, clientOf(await headers())))
  },
)

export const signOutElsewhereAction = staffAction(z.strictObject({}), ({ actor }) => signOutElsewhere(actor))

export const endOwnSessionAction = staffAction(
  z.strictObject({ sessionId: z.string().length(64) }),
  ({ actor, input }) => endOwnSession(actor, input.sessionId),
)
