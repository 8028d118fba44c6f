/** Data for machines in a page, as JSON-LD 1.1. `<` is written so that no text in it can end the element. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
