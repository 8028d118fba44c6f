import localFont from 'next/font/local'

/** Text and interface: Source Sans 3, Latin, one variable file. */
export const sans = localFont({
  src: '../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  variable: '--font-source-sans',
})

/** Headings and record titles: Source Serif 4. Not preloaded: a page reads well before it comes. */
export const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  display: 'swap',
  preload: false,
  variable: '--font-source-serif',
})
