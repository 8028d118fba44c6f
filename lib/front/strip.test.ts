import { describe, expect, it } from 'vitest'
import { stripScriptLinks, stripScripts } from './strip.ts'

describe('what needs scripts is taken out', () => {
  it.each([
    ['a script', 'a<script src="/x.js" async=""></script>b'],
    ['a script with content', 'a<script>if (1 < 2) document.write("<p>")</script>b'],
    ['capitals', 'a<SCRIPT>x</SCRIPT >b'],
    ['line ends inside', 'a<script\n nonce="n"\n>\nx\n</script\n>b'],
    ['a script of another type', 'a<script type="module">x</script>b'],
    ['a script that only names the data type', 'a<script data-note="application/ld+json">x</script>b'],
    ['a script with a type like the data type', 'a<script type="application/ld+jsonp">x</script>b'],
    ['a preload of a script', 'a<link rel="preload" as="script" href="/x.js"/>b'],
    ['a preload of a module', 'a<link rel="modulepreload" href="/x.js"/>b'],
    ['a link that holds back painting', 'a<link rel="expect" href="#_R_" blocking="render"/>b'],
    ['comments of React', 'a<!--$--><!-- --><!--/$--><!--$?-->b'],
    ['data and a script side by side', 'a<script>1</script><script>2</script>b'],
  ])('%s', (_, html) => {
    expect(stripScripts(html)).toBe('ab')
  })

  it('a script that is not closed, to the end', () => {
    expect(stripScripts('a<script>x<p>y')).toBe('a')
  })
})

describe('what does without scripts stays', () => {
  it.each([
    ['data', '<script type="application/ld+json">{"name":"a<!-- b --> <script> c"}</script>'],
    ['data, quoted otherwise', '<script id=x type=\'application/ld+json\' nonce="n">{}</script>'],
    ['data, unquoted', '<script type=application/ld+json>{}</script>'],
    ['a style sheet', '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'],
    ['a preload of a font', '<link rel="preload" as="font" href="/script.woff2"/>'],
    ['an element whose name begins alike', '<scripture>x</scripture>'],
    ['escaped text', '<p>&lt;script&gt;x&lt;/script&gt; &lt;!-- x --&gt;</p>'],
  ])('%s', (_, html) => {
    expect(stripScripts(html)).toBe(html)
  })
})

it('a Link header keeps fonts and styles', () => {
  expect(
    stripScriptLinks(
      '</a.woff2>; rel=preload; as="font"; crossorigin="", </x,y.js>; rel=preload; as="script", </b.js>; rel="modulepreload", </a.css>; rel=preload; as=style',
    ),
  ).toBe('</a.woff2>; rel=preload; as="font"; crossorigin="", </a.css>; rel=preload; as=style')
})
