'use client'
import { type ReactNode, useRef } from 'react'
import { useFollowScroll } from './use-follow-scroll.ts'
import { useHeightOf } from './use-height-of.ts'
import { useView } from './view.ts'

/**
 * Form left, public page right, each in view whatever the other does; what its author should know stands above the public page, so that
 * the form never moves under the cursor. Where there is no room for both, they take turns, and notices come first.
 */
export function Beside({ notices, form, preview }: { notices: ReactNode; form: ReactNode; preview: ReactNode }) {
  const { view } = useView()
  const whole = useRef<HTMLDivElement>(null)
  const above = useRef<HTMLDivElement>(null)
  const left = useRef<HTMLDivElement>(null)
  const right = useRef<HTMLDivElement>(null)
  useFollowScroll(left, right)
  useHeightOf(above, whole, '--notices')
  return (
    <div
      ref={whole}
      data-view={view}
      className="group grid grid-cols-[minmax(0,1fr)] items-start [--notices:0px] @min-[54rem]:grid-cols-2"
    >
      <div
        ref={above}
        className="@min-[54rem]:sticky @min-[54rem]:top-30 @min-[54rem]:col-start-2 @min-[54rem]:row-start-1 @min-[54rem]:max-h-[50vh] @min-[54rem]:overflow-y-auto @min-[54rem]:ps-10"
      >
        {notices}
      </div>
      <div
        ref={left}
        className="@container min-w-0 **:scroll-mt-34 group-data-[view=preview]:hidden @min-[54rem]:col-start-1 @min-[54rem]:row-start-1 @min-[54rem]:block! @min-[54rem]:pe-10"
      >
        {form}
      </div>
      <div
        ref={right}
        className="min-w-0 group-data-[view=changes]:hidden group-data-[view=form]:hidden @min-[54rem]:sticky @min-[54rem]:top-[calc(120px+var(--notices))] @min-[54rem]:col-start-2 @min-[54rem]:row-start-1 @min-[54rem]:-me-10 @min-[54rem]:mt-(--notices) @min-[54rem]:block! @min-[54rem]:h-[calc(100vh-128px-var(--notices))] @min-[54rem]:overflow-y-auto @min-[54rem]:border-s @min-[54rem]:border-rule @min-[54rem]:ps-10 @min-[54rem]:pe-10"
      >
        {preview}
      </div>
    </div>
  )
}
