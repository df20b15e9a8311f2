// Copying with the source, and links to claims: in this page, and in the published story.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const filler = Array.from({ length: 60 }, (_, i) => `Paragraph ${i} says nothing of interest, at some length.`);
const paragraphs = ['The minister said: no comment.', ...filler, 'His deputy - a lawyer - said: no comment, & left.',
  ...filler.slice(0, 20)];

const clipboard = (page) => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read();
  const text = async (type) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
  return { text: await text('text/plain'), html: await text('text/html') };
});

// A story that is published at `url`, with a claim at the second "no comment", which is chosen.
async function withStory(t, url) {
  const opened = await openPage(t);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const user = new User(opened.page);
  const text = `Talks end\n\n${paragraphs.join('\n\n')}`;
  await opened.page.evaluate((story) => window.counterpoint.openStory(story),
    { text, title: 'Talks end', publisher: 'The Daily Example', published: '2017-07-07', url });
  const span = await user.span('no comment', { story: 1, from: 'His deputy' });
  await opened.page.evaluate((s) => window.counterpoint.mark(s, { speaker: 'Ann Holt' }), span);
  await user.press(']');
  return { ...opened, user };
}

async function copyBy(user, entry) {
  await user.click('button', 'Copy and links');
  await user.click('menuitem', entry);
  return clipboard(user.page);
}

test('Ctrl+C and the menu copy a claim with its source', { timeout: 120000 }, async (t) => {
  const { page, user, heard } = await withStory(t, 'https://example.com/talks');
  await page.keyboard.press('Control+c');
  const { text, html } = await clipboard(page);
  assert.equal(text, '“no comment” — Ann Holt, Talks end, The Daily Example, 2017-07-07, https://example.com/talks');
  assert.match(html, /<a href="https:\/\/example\.com\/talks">Talks end<\/a>/);
  assert.equal((await copyBy(user, 'Copy with its source')).text, text);
  assert.deepEqual(heard.errors, []);
});

test('a link to a claim opens the page at it', { timeout: 120000 }, async (t) => {
  const { page, user, open } = await withStory(t, 'https://example.com/talks');
  await user.saved();
  const { text: link } = await copyBy(user, 'Copy link to this claim');
  assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#claim=c1&story=[0-9a-f]{8}$/);
  assert.equal(page.url(), link);
  await page.close();
  const second = (await open()).page;
  await second.goto(link);
  await second.reload();
  await second.evaluate(() => window.counterpoint.ready);
  const chosen = () => second.evaluate(() => window.counterpoint.selected);
  assert.equal(await eventually(chosen), 'c1');
  assert.ok(await eventually(() => second.evaluate(() => window.counterpoint.scrollTop)) > 500);
  await second.evaluate(() => {
    location.hash = '#claim=c77';
  });
  const gone = await eventually(async () => (await new User(second).find({ role: 'status' }))
    .find((item) => item.name.startsWith('The link leads to claim c77')));
  assert.ok(gone);
});

test('the browser finds the words in the published story', { timeout: 120000 }, async (t) => {
  const escape = (words) => words.replaceAll('&', '&amp;');
  const published = `<!doctype html><meta charset="utf-8"><title>Talks end</title><h1>Talks end</h1>
    ${paragraphs.map((words) => `<p style="margin: 40px">${escape(words)}</p>`).join('\n')}`;
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(published);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const url = `http://127.0.0.1:${server.address().port}/talks`;
  const { user, context } = await withStory(t, url);
  const { text: link } = await copyBy(user, 'Copy link to the words in the published story');
  assert.ok(link.startsWith(`${url}#:~:text=`), link);
  const story = await context.newPage();
  await story.goto(link);
  const at = await eventually(() => story.evaluate(() => window.scrollY), (y) => y > 0);
  const second = await story.evaluate(() => [...document.querySelectorAll('p')]
    .find((p) => p.textContent.startsWith('His deputy')).getBoundingClientRect().y);
  assert.ok(at > 1000, `scrolled to ${at} for ${link}`);
  assert.ok(second > 0 && second < 720, `the words stand at ${second}`);
});
