// HTML to a story's blocks (web/js/story-html.js): what is taken, what is left out, and that
// nothing in it runs, loads or breaks.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openModules } from './support/chromium.mjs';

const parse = (page, html) =>
  page.evaluate(async (source) => (await import('/story-html.js')).storyFromHtml(source), html);
const words = (story) => story.blocks.map(({ tag, text }) => `${tag}: ${text}`);

const cases = [
  ['blocks in order', '<h1>Talks  end</h1><p>One\n  two.</p><ul><li>A<li>B</ul>',
    ['h1: Talks end', 'p: One two.', 'li: A', 'li: B']],
  ['words without a block of their own', '<div>One <b>two</b><p>Three</p>four</div>',
    ['p: One two', 'p: Three', 'p: four']],
  ['line breaks: one inside a paragraph, two between', '<p>a<br>b<br><br>c</p>',
    ['p: a\nb', 'p: c']],
  ['what is no story', '<nav>Menu</nav><p>Text<script>bad()</script></p><form><p>Mail</p></form>' +
    '<p hidden>a</p><p aria-hidden="true">b</p><p style="color:red; display : none">c</p>',
  ['p: Text']],
  ['preformatted words', '<pre>a\n  b</pre>', ['pre: a\n  b']],
  ['inline elements do not part words', '<p>Til<i>ler</i>son&nbsp;said “<q>so</q>”</p>',
    ['p: Tillerson\u00a0said “so”']],
  ['words after a nested block keep their own', '<blockquote>a<p>b</p>c</blockquote>',
    ['blockquote: a', 'p: b', 'blockquote: c']],
];
for (const [name, html, blocks] of cases) {
  test(name, async (t) => {
    const { page, heard } = await openModules(t);
    assert.deepEqual(words(await parse(page, html)), blocks);
    assert.deepEqual(heard.errors, []);
  });
}

test('names of classes become hints', async (t) => {
  const { page } = await openModules(t);
  const story = await parse(page, `<p class="article-byline">By Ann</p>
    <p><span class="byline">By Bob</span></p><figure><figcaption>Left</figcaption></figure>
    <div class="newsletter-signup"><p>Get the latest news by email</p></div><aside>More</aside>`);
  assert.deepEqual(story.blocks.map(({ hint }) => hint),
    ['byline', 'byline', 'caption', 'boilerplate', 'boilerplate']);
});

test('a page says its title, publisher, author, dates, link and language', async (t) => {
  const { page } = await openModules(t);
  const linked = { '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], headline: 'H',
    author: [{ name: 'Ann' }, { name: 'Bob' }], dateModified: '2017-07-08' }] };
  const { blocks, ...details } = await parse(page, `<html lang="en-GB"><head><title>T | Site</title>
    <meta property="og:title" content="Talks end"><meta property="og:site_name" content="The Paper">
    <meta property="article:published_time" content="2017-07-07T20:00:00Z">
    <link rel="canonical" href="https://example.org/a">
    <script type="application/ld+json">{broken</script>
    <script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><p>x`);
  assert.deepEqual(details, { title: 'Talks end', site_name: 'The Paper', author: 'Ann, Bob',
    published: '2017-07-07T20:00:00Z', modified: '2017-07-08', url: 'https://example.org/a',
    language: 'en-GB' });
  assert.equal(blocks.length, 1);
});

test('links that are no web addresses are not taken', async (t) => {
  const { page } = await openModules(t);
  const story = await parse(page, '<link rel="canonical" href="javascript:alert(1)"><p>x');
  assert.equal(story.url, '');
});

test('nothing runs, nothing is loaded, nothing is complained of', async (t) => {
  const { page, heard } = await openModules(t);
  const before = heard.requests.length;
  const story = await parse(page, `<p style="color:red" onclick="window.bad=1">a
    <img src="https://example.org/x.png" onerror="window.bad=1"><iframe src="https://example.org">
    </iframe><script>window.bad=1</script><svg onload="window.bad=1"><a>s</a></svg></p>
    <style>p { background: url(https://example.org/y.png) }</style><link rel="stylesheet" href="z.css">`);
  assert.deepEqual(words(story), ['p: a']);
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.bad), undefined);
  assert.deepEqual(heard.requests.slice(before).filter((url) => !url.endsWith('.js')), []);
  assert.deepEqual(heard.errors, []);
});

test('50,000 nested tags', async (t) => {
  const { page } = await openModules(t);
  const lengths = await page.evaluate(async () => {
    const { storyFromHtml } = await import('/story-html.js');
    const deep = 50000;
    const div = storyFromHtml(`${'<div>'.repeat(deep)}end${'</div>'.repeat(deep)}`);
    // The parser flattens what is deep; a tree made by script is as deep as it is.
    const span = storyFromHtml(`${'<span><p>'.repeat(deep)}end`);
    return [div, span].map(({ blocks }) => blocks.map(({ text }) => text));
  });
  assert.deepEqual(lengths, [['end'], ['end']]);
});

const decodings = [
  ['UTF-8', [...Buffer.from('<p>“Ж”')], '<p>“Ж”'],
  ['Windows-1252 without a word', [0x93, 0x68, 0xe9, 0x94], '“hé”'],
  ['a declared encoding', [...Buffer.from('<meta charset=koi8-r>'), 0xd0, 0xd2],
    '<meta charset=koi8-r>пр'],
  ['UTF-16 by its mark', [0xff, 0xfe, 0x16, 0x04], 'Ж'],
  ['an encoding that nobody knows', [...Buffer.from('<meta charset=foo>'), 0xe9],
    '<meta charset=foo>é'],
];
test('bytes of a file become letters', async (t) => {
  const { page } = await openModules(t);
  for (const [name, bytes, text] of decodings) {
    const decoded = await page.evaluate(async (list) =>
      (await import('/story-html.js')).decodeHtml(new Uint8Array(list)), bytes);
    assert.equal(decoded, text, name);
  }
});
