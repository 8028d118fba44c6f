import { expect, test } from 'vitest'
import { comparedVersions, restoredVersion } from './compared-versions.ts'

const four = [4, 3, 2, 1]

test('an address that asks for nothing compares the current version with the one before it', () => {
  expect(comparedVersions({}, four)).toEqual({ before: 3, after: 4 })
  expect(comparedVersions({}, [1])).toEqual({ before: 0, after: 1 })
})

test('one version is compared with the one before it, two with each other', () => {
  expect(comparedVersions({ after: '2' }, four)).toEqual({ before: 1, after: 2 })
  expect(comparedVersions({ before: '0', after: '3' }, four)).toEqual({ before: 0, after: 3 })
})

test('two are compared in the order of time', () => {
  expect(comparedVersions({ before: '4', after: '2' }, four)).toEqual({ before: 2, after: 4 })
})

test('versions that there are not, and words that are none, are taken as not said', () => {
  expect(comparedVersions({ before: '9', after: '-1' }, four)).toEqual({ before: 3, after: 4 })
  expect(comparedVersions({ before: '2', after: '2' }, four)).toEqual({ before: 1, after: 2 })
  expect(comparedVersions({ before: ['1', '2'], after: '1.5' }, four)).toEqual({ before: 3, after: 4 })
  expect(comparedVersions({ before: '', after: 'x' }, four)).toMatchObject({ after: 4 })
})

test('a version that the reader may not see is passed over, and is taken as not said', () => {
  expect(comparedVersions({}, [4, 2, 1])).toEqual({ before: 2, after: 4 })
  expect(comparedVersions({ after: '3' }, [4, 2, 1])).toEqual({ before: 2, after: 4 })
  expect(comparedVersions({ before: '1', after: '2' }, [4, 2])).toEqual({ before: 0, after: 2 })
})

test('an address names the version that was just restored, or none', () => {
  expect(restoredVersion({ restored: '5' })).toBe(5)
  expect(restoredVersion({ restored: '5; drop' })).toBeNull()
  expect(restoredVersion({})).toBeNull()
})
