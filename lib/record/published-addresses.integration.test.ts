import { expect, it } from 'vitest'
import { allRecordTypes } from '#lib/record-types.ts'
import { withdrawRecord } from '#lib/revision/decide.ts'
import { signedIn } from '../../e2e/fixtures/people.ts'
import { drafted, inSpanish, meetingContent, published, publishedState } from '../../e2e/fixtures/records.ts'
import { countsOfPublished, publishedAddresses } from './published-addresses.ts'
import { withdrawnRecord } from './withdrawn.ts'

it('every published record is listed once across the pages, and no other is', async () => {
  const editor = await signedIn('editor')
  const state = await publishedState(editor, 'EC')
  const first = await published(editor, 'meeting', meetingContent({ slug: 'primera' }))
  await published(editor, 'meeting', meetingContent({ slug: 'segunda' }))
  await drafted(editor, 'meeting', meetingContent({ slug: 'un-borrador' }))
  const pages = await Promise.all([0, 2].map((skip) => publishedAddresses(skip, 2)))
  expect(
    pages
      .flat()
      .map(({ type, slug }) => `${type} ${slug}`)
      .toSorted(),
  ).toEqual(['meeting primera', 'meeting segunda', 'state ec'])
  expect(pages.flat().every(({ publishedAt }) => publishedAt instanceof Date)).toBe(true)
  const none = Object.fromEntries(allRecordTypes.map((type) => [type, 0]))
  expect(await countsOfPublished()).toEqual({ ...none, meeting: 2, state: 1 })

  expect(await withdrawnRecord(first.recordId)).toBeNull()
  await withdrawRecord(editor, { recordId: first.recordId, version: 1, message: 'Por error.' })
  expect(await withdrawnRecord(first.recordId)).toMatchObject({
    type: 'meeting',
    slug: 'primera',
    label: inSpanish('Reunión de prueba'),
    message: 'Por error.',
  })
  expect(await countsOfPublished()).toMatchObject({ meeting: 1 })
  expect(await withdrawnRecord(state.recordId)).toBeNull()
})
