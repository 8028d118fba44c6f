'use server'
import * as z from 'zod'
import { staffAction } from '#lib/action/staff-action.ts'
import { setFourEyes } from './four-eyes.ts'

export const setFourEyesAction = staffAction(z.strictObject({ on: z.boolean() }), ({ actor, input }) =>
  setFourEyes(actor, input.on),
)
