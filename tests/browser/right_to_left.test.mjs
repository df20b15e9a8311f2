// Hebrew and Arabic stories: they begin at the right, and what is pointed at is what is meant.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openPage } from './support/chromium.mjs';
import { User } from './support/user.mjs';

const text = `הנשיא: לא ידענו על כך דבר

דובר הממשלה אמר ביום שישי כי ראש הממשלה שוחח עם נשיא ארצות הברית 35 דקות, וכי הודעת CNN International (מ-7 July 2017) אינה נכונה.

قال وزير الخارجية إن الاجتماع استمر ساعتين و16 دقيقة، وإن الرئيس بوتين نفى أي تدخل في الانتخابات.

The minister said: שלום עולם, and then 12 אנשים went home.`;

test('a story from right to left is read, pointed at and marked', { timeout: 120000 }, async (t) => {
  const { page, heard } = await openPage(t);
  const user = new User(page);
  await page.evaluate((words) => window.counterpoint.openStory({ text: words, title: 'א' }), text);
  await user.settled();

  await t.test('lines begin at the right edge of the column', async () => {
    const starts = [];
    for (const words of ['הנשיא', 'דובר הממשלה', 'قال']) {
      const span = await user.span(words, { story: 1 });
      const [rect] = await page.evaluate((s) => window.counterpoint.rects(s), span);
      starts.push(Math.round(rect.x + rect.width));
    }
    assert.equal(new Set(starts).size, 1, String(starts));
  });

  await t.test('the middle of every letter is that letter', async () => {
    const missed = await page.evaluate(() => {
      const api = window.counterpoint;
      const letters = [...JSON.parse(api.project()).articles[1].text];
      return letters.map((letter, i) => {
        const [rect] = api.rects({ start: i, end: i + 1 });
        if (!rect || rect.width < 1 || letter.trim() === '') return '';
        const at = api.offsetAt(rect.x + rect.width / 2, rect.y + rect.height / 2);
        return at === i || at === i + 1 ? '' : `${i} ${letter} ${at}`;
      }).filter(Boolean);
    });
    assert.deepEqual(missed, []);
  });

  await t.test('a drag marks the words that it goes over', async () => {
    await user.drag('نفى أي', { story: 1 });
    const rects = await page.evaluate((s) => window.counterpoint.rects(s),
      await user.span('نفى أي', { story: 1 }));
    const [{ x, y, width, height }] = rects;
    await user.press('Escape');
    await page.mouse.move(x + width - 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await user.press('Enter');
    assert.equal((await user.project()).claims.at(-1).content[0].exact, 'نفى أي');
  });

  await t.test('the left arrow leads on', async () => {
    await user.press(']');
    await user.press('.');
    assert.equal((await user.project()).claims.at(-1).content[0].exact, 'نفى أي تدخل');
    const name = 'End of claim “نفى أي تدخل”';
    await user.item('button', name);
    await page.getByRole('button', { name }).focus();
    await user.press('ArrowRight');
    assert.equal((await user.project()).claims.at(-1).content[0].exact, 'نفى أي');
    await user.press('ArrowLeft');
    assert.equal((await user.project()).claims.at(-1).content[0].exact, 'نفى أي تدخل');
  });
  assert.deepEqual(heard.errors, []);
});
