// The report in a real browser: downloaded from the dialog, free of script, accessible on screens
// wide and narrow, light and dark, and on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(new URL('../../assets/example.counterpoint.json', import.meta.url), 'utf8');

test('the report', { timeout: 240000 }, async (t) => {
  const { page, context } = await openPage(t);
  const user = new User(page);
  await page.evaluate((json) => window.counterpoint.openProject(json), example);
  await user.settled();
  const title = JSON.parse(example).project.title;
  await user.click('button', title);
  await user.click('menuitem', 'Export report, CSV, exercise…');
  const file = await user.download(() => user.click('button', 'Download Report'));
  assert.match(file.name, /\.report\.html$/);
  assert.doesNotMatch(file.text, /<script|<link|src=|@import|url\(/i);

  for (const width of [1280, 390]) {
    for (const colorScheme of ['light', 'dark']) {
      await t.test(`${width} pixels, ${colorScheme}`, async () => {
        const report = await context.newPage();
        await report.setViewportSize({ width, height: 800 });
        await report.emulateMedia({ colorScheme });
        await report.setContent(file.text);
        const wide = await report.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.equal(wide, false, 'it scrolls sideways');
        await report.evaluate(axe);
        const { violations } = await report.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
        await report.close();
      });
    }
  }

  await t.test('each link leads to a place, and each story is whole', async () => {
    const report = await context.newPage();
    await report.setContent(file.text);
    const lost = await report.evaluate(() => [...document.querySelectorAll('a[href^="#"]')]
      .filter((a) => !document.getElementById(a.hash.slice(1))).map((a) => a.hash));
    assert.deepEqual(lost, []);
    const texts = await report.evaluate(() => [...document.querySelectorAll('.story')]
      .map((story) => story.textContent));
    assert.deepEqual(texts, JSON.parse(example).articles.map((article) => article.text));
    const paper = await report.pdf({ preferCSSPageSize: true });
    assert.ok(paper.length > 10000);
  });
});
