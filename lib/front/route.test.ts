import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeOf } from './route.ts'

describe('a public address', () => {
  it.each(['/es', '/en/meetings', '/pt/working-groups', '/es/themes', '/es/states', '/sitemap.xml', '/robots.txt'])(
    '%s may have a page',
    (url) => {
      expect(routeOf(url)).toMatchObject({ to: 'page', address: { url, fringe: false } })
    },
  )

  it('of a record names what has to be looked up', () => {
    expect(routeOf('/en/working-groups/host-communities')).toMatchObject({
      to: 'page',
      address: {
        url: '/en/working-groups/host-communities',
        locale: 'en',
        record: { type: 'workingGroup', slug: 'host-communities' },
      },
    })
  })

  it('of a sitemap may be one of several', () => {
    expect(routeOf('/sitemap.xml?page=2&utm=x')).toMatchObject({
      to: 'page',
      address: { url: '/sitemap.xml?page=2', locale: null },
    })
  })

  it.each([
    ['/es/', '/es'],
    ['//es//meetings/', '/es/meetings'],
    ['/ES/Meetings/Quito-I?Year=1', '/es/meetings/quito-i?Year=1'],
    ['/es/%6deetings', '/es/meetings'],
    ['/Admin', '/admin'],
    ['//evil.example', '/evil.example'],
    ['/%2e%2e', undefined],
  ])('%s is sent to its one form', (url, location) => {
    expect(routeOf(url)).toEqual(location ? { to: 'canonical', location } : { to: 'refused', status: 400 })
  })

  it.each([
    ['/xx', undefined],
    ['/es/nothing', 'es'],
    ['/en/meetings/a/b', 'en'],
    ['/pt/front/missing', 'pt'],
    ['/pt/front/withdrawn/1', 'pt'],
    ['/es/meetings/a--b', 'es'],
    ['/es/meetings/-a', 'es'],
    ['/es/meetings/reuni%C3%B3n', 'es'],
    ['/es/meetings/a%2fb', 'es'],
    [`/es/meetings/${'a'.repeat(201)}`, 'es'],
    ['/_next/data/x.json', undefined],
    ['/favicon.png', undefined],
  ])('%s cannot have a page', (url, locale) => {
    expect(routeOf(url)).toEqual({ to: 'missing', locale })
  })
})

describe('a query string', () => {
  it.each([
    ['/es/meetings?year=2024', '/es/meetings?year=2024', true],
    ['/es/meetings?page=2&utm_source=x&year=2024&year=2025', '/es/meetings?year=2024&page=2', true],
    ['/es/meetings?page=1&kind=not-a-word&country=PERU&theme=-a-', '/es/meetings', false],
    [
      '/es/meetings?view=print&group=education&country=PE&kind=plenary&modality=virtual&theme=asylum&q=lima&year=2024',
      '/es/meetings?q=lima&year=2024&kind=plenary&modality=virtual&country=pe&theme=asylum&group=education&view=print',
      true,
    ],
    ['/es/meetings?view=screen', '/es/meetings', false],
    ['/es/documents?language=fr&type=report', '/es/documents?type=report', true],
    ['/es/documents?language=pt&country=pe', '/es/documents?language=pt', true],
    ['/es/meetings?year=next&page=0&page=7', '/es/meetings', false],
    ['/es/meetings?_rsc=abc', '/es/meetings', false],
    ['/es/documents?page=2&year=2019', '/es/documents?year=2019&page=2', true],
    ['/es?year=2024', '/es', false],
    ['/es/meetings/quito-i?year=2024', '/es/meetings/quito-i', false],
    ['/es/search', '/es/search', false],
    [
      '/es/search?page=2&type=state&q=+reuni%C3%B3n%20%20lima%00',
      '/es/search?q=reuni%C3%B3n+lima&type=state&page=2',
      true,
    ],
    ['/es/search?q=%20&type=nothing&page=1', '/es/search', false],
    [`/es/search?q=${'a'.repeat(500)}`, `/es/search?q=${'a'.repeat(200)}`, true],
  ])('of %s leaves %s', (url, canonical, fringe) => {
    expect(routeOf(url)).toMatchObject({ to: 'page', address: { url: canonical, fringe } })
  })
})

describe('a form that was sent with fields left empty', () => {
  it.each([
    ['/es/meetings?q=&year=2023&kind=&country=', '/es/meetings?year=2023'],
    ['/es/meetings?q=++&year=', '/es/meetings'],
    ['/es/search?q=', '/es/search'],
  ])('%s is sent on to %s', (url, location) => {
    expect(routeOf(url)).toEqual({ to: 'canonical', location })
    expect(routeOf(location).to).toBe('page')
  })
})

describe('a list as a file', () => {
  it.each([
    ['/es/meetings.csv', '/es/meetings.csv'],
    ['/pt/documents.csv?year=2019&page=2&view=print&x=y', '/pt/documents.csv?year=2019'],
    ['/en/meetings.csv?theme=asylum&q=+lima', '/en/meetings.csv?q=lima&theme=asylum'],
  ])('%s is made at %s', (path, url) => {
    expect(routeOf(path)).toEqual({ to: 'download', url })
  })

  it.each(['/es/states.csv', '/meetings.csv', '/es/meetings/x.csv', '/fr/meetings.csv', '/es/meetings.json'])(
    '%s is none',
    (path) => {
      expect(routeOf(path).to).toBe('missing')
    },
  )
})

describe('any other address', () => {
  it.each([
    ['/', { to: 'start' }],
    ['/?x=1', { to: 'start' }],
    ['/livez', { to: 'livez' }],
    ['/readyz', { to: 'readyz' }],
    ['/admin', { to: 'staff', path: '/admin' }],
    ['/admin/meetings/ID?tab=History', { to: 'staff', path: '/admin/meetings/ID' }],
    ['/sign-in/welcome/AbC', { to: 'staff', path: '/sign-in/welcome/AbC' }],
    ['/api/auth/session', { to: 'staff', path: '/api/auth/session' }],
    ['/_next/static/chunks/a.js', { to: 'static', path: '/_next/static/chunks/a.js' }],
    ['http://elsewhere.example/admin', { to: 'staff', path: '/admin' }],
    ['/administration', { to: 'missing', locale: undefined }],
  ])('%s has its place', (url, route) => {
    expect(routeOf(url)).toEqual(route)
  })

  it.each(['/es/%', '/es/%zz', '/es/%ff', '*', 'x', '/es\\admin', '/é', '/admin/../es', '/admin/%2e%2e/es', '/es/.'])(
    '%s is refused',
    (url) => {
      expect(routeOf(url)).toEqual({ to: 'refused', status: 400 })
    },
  )

  it('longer than two kilobytes is refused', () => {
    expect(routeOf(`/es?q=${'a'.repeat(2100)}`)).toEqual({ to: 'refused', status: 414 })
  })
})

describe('whatever is asked for', () => {
  const url = fc.oneof(
    fc.string().map((tail) => `/${tail}`),
    fc
      .array(fc.constantFrom('es', 'EN', 'meetings', 'front', '', '..', '%', '%2f', 'a-b', '?year=2024', '//', 'x'))
      .map((parts) => `/${parts.join('/')}`),
  )

  it('a redirect leads within the site, to an address that redirects no more', () => {
    fc.assert(
      fc.property(url, (requested) => {
        const route = routeOf(requested)
        if (route.to !== 'canonical') return
        expect(route.location).toMatch(/^\/(?!\/)/)
        expect(routeOf(route.location).to).not.toBe('canonical')
      }),
    )
  })

  it('the form that a page is kept under leads to that page', () => {
    fc.assert(
      fc.property(url, (requested) => {
        const route = routeOf(requested)
        if (route.to === 'page') expect(routeOf(route.address.url)).toEqual(route)
      }),
    )
  })
})
