// Sourcing in the page: bars, links, lines and days are pressed, and the story jumps.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const example = readFileSync(new URL('../../assets/example.counterpoint.json', import.meta.url), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function sourcing(t, options = {}) {
  const { page, heard } = await openPage(t, options);
  const user = new User(page);
  await page.evaluate((json) => window.counterpoint.openProject(json), example);
  await user.settled();
  await user.press('v');
  return { page, heard, user };
}

// The chosen claim's words are on the screen; gives them.
async function shown(page, user) {
  await user.settled();
  const id = await page.evaluate(() => window.counterpoint.selected);
  const claim = (await user.project()).claims.find((one) => one.id === String(id));
  assert.ok(claim, `no claim ${id}`);
  const { start, end } = claim.content[0];
  const { height } = page.viewportSize();
  const rects = await eventually(async () => {
    const found = await page.evaluate((s) => window.counterpoint.rects(s), { start, end });
    return found.length > 0 && found[0].y > 0 && found[0].y < height ? found : null;
  });
  assert.ok(rects, `“${claim.content[0].exact}” is not on the screen`);
  return claim.content[0].exact;
}

const named = async (user, begin) => {
  await user.settled();
  const item = (await user.find({ role: 'button' })).find((one) => one.name.startsWith(begin));
  assert.ok(item, `no button begins with “${begin}”`);
  return item.name;
};

for (const [name, options] of [['wide', {}], ['on a phone', phone]]) {
  test(`bars, lines and days jump, ${name}`, { timeout: 180000 }, async (t) => {
    const { page, user, heard } = await sourcing(t, options);
    const press = async (begin) => {
      const { rect } = await user.seen('button', await named(user, begin));
      const at = [rect.x + rect.width / 2, rect.y + rect.height / 2];
      await (options.hasTouch ? page.touchscreen.tap(...at) : page.mouse.click(...at));
      return shown(page, user);
    };

    const first = await press('Sergey Lavrov: ');
    assert.notEqual(await press('Sergey Lavrov: '), first, 'the bar goes on to the next claim');

    await user.press('v', 'v');
    assert.equal(await press('Rex Tillerson speaks for Vladimir Putin'), 'any involvement');
    assert.equal(await press('Rex Tillerson speaks for Vladimir Putin'), 'to see proof and evidence');

    await user.press('v');
    assert.equal(await press('Vladimir Putin: the American president'),
      'the American president was satisfied with the answers', 'in the other story');
    assert.deepEqual(heard.errors, []);
  });
}

test('the chain of a claim, by its links', { timeout: 120000 }, async (t) => {
  const { page, user } = await sourcing(t);
  await user.press('v');
  await user.click('button', await named(user, 'Vladimir Putin: any involvement'));
  await user.item('heading', 'Hearsay: one stands between Vladimir Putin and the reporter');
  await user.click('button', 'Vladimir Putin: “denied”');
  assert.equal(await shown(page, user), 'any involvement');
  await user.click('button', 'Open the claim');
  assert.ok(await user.has('button', 'Delete claim'));
});

test('a date is typed in the timeline, and undone', { timeout: 120000 }, async (t) => {
  const { page, user } = await sourcing(t);
  await user.press('v', 'v', 'v');
  await user.click('button', await named(user, 'Without a date'));
  const id = await page.evaluate(() => window.counterpoint.selected);
  const date = async () => (await user.project()).claims.find((claim) => claim.id === id).date;
  await user.type('When Nobody named said it', '2017-07-09');
  assert.equal(await date(), '2017-07-09');
  await user.item('heading', '9 July 2017');
  await user.click('heading', '9 July 2017');
  await user.press('Control+z');
  assert.equal(await date(), undefined);
});

for (const colorScheme of ['light', 'dark']) {
  test(`assistive technology gets all of it, ${colorScheme}`, { timeout: 180000 }, async (t) => {
    const { page, user } = await sourcing(t);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    for (const tab of ['Audit', 'Chain', 'Voices', 'Timeline']) {
      await user.click('button', tab);
      const { violations } = await page.evaluate((rules) => window.axe.run({ runOnly: rules }), wcag);
      assert.deepEqual(violations.map((v) => `${tab}: ${v.id}: ${v.nodes[0].html}`), []);
    }
  });
}

test('the keyboard alone presses a bar', { timeout: 120000 }, async (t) => {
  const { page, user } = await sourcing(t);
  const name = await named(user, 'Vladimir Putin: ');
  await page.getByRole('button', { name, exact: true }).focus();
  await user.press('Enter');
  assert.ok(await shown(page, user));
});
