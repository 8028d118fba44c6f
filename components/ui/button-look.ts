export type ButtonKind = 'primary' | 'quiet' | 'danger'

const base =
  'inline-flex min-h-10 items-center gap-2 rounded-xs border px-3.5 py-1.5 font-semibold no-underline hyphens-manual cursor-pointer disabled:cursor-default disabled:opacity-60 data-[pending]:opacity-60'

/** One look for buttons and for links that read as buttons; in a module of its own so that server components may use it. */
export const buttonLook: Record<ButtonKind, string> = {
  primary: `${base} border-accent bg-accent text-ground hover:underline`,
  quiet: `${base} border-control bg-ground text-ink hover:border-ink`,
  danger: `${base} border-danger bg-ground text-danger hover:underline`,
}
