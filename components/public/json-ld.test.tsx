import { expect, it } from 'vitest'
import { JsonLd } from './json-ld.tsx'

it('holds nothing that could end its element, and means the same', () => {
  const data = { name: '</script><script>alert(1)</script> <!-- "quoted" & é' }
  const json = JsonLd({ data }).props.children as string
  expect(json).not.toContain('<')
  expect(JSON.parse(json)).toEqual(data)
})
