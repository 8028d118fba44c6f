export type ButtonKind = 'primary' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-10 items-center justify-center gap-2 rounded-[2px] border px-4 py-1.5 text-center leading-6 font-semibold no-underline cursor-pointer pointer-coarse:min-h-11 disabled:cursor-default disabled:opacity-50 data-[pending]:cursor-progress data-[pending]:opacity-70'

/** One look for buttons and for links that read as buttons; in a module of its own so that server components may use it. */
export const buttonLook: Record<ButtonKind, string> = {
  primary: `${base} border-accent bg-accent text-ground hover:border-ink hover:bg-ink active:bg-ink`,
  quiet: `${base} border-control bg-ground text-ink hover:border-ink hover:bg-wash active:bg-rule`,
  danger: `${base} border-danger bg-ground text-danger hover:bg-danger hover:text-ground active:bg-danger active:text-ground`,
}
