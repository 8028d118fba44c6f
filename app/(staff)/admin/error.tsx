'use client'
import { Failed } from '#components/staff/shell/failed.tsx'

export default Failed
