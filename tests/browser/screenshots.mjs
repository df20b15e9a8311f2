// Takes the README's pictures anew from the built page, so that they stay true: ./dev screenshots
import { fileURLToPath } from 'node:url';

import { serve } from '../../web/js/serve.mjs';
import { launch } from './support/chromium.mjs';
import { eventually } from './support/eventually.mjs';
import { User } from './support/user.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await serve(`${root}/dist`, 0);
const browser = await launch();

async function picture(name, prepare) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(() => window.counterpoint.settled());
  await eventually(() => page.evaluate(() => window.counterpoint.suggestions() !== null));
  const user = new User(page);
  await prepare(user);
  await page.mouse.move(640, 799); // nothing is hovered
  await page.waitForTimeout(500); // nothing moves any more
  await user.settled();
  await page.screenshot({ path: `${root}/assets/screenshots/${name}.png` });
  await page.close();
  console.log(`assets/screenshots/${name}.png`);
}

async function openExample(user) {
  await user.click('button', 'Hamburg, 7 July 2017');
  await user.click('menuitem', 'Annotated example');
}

await picture('accounts', openExample);
await picture('story', async (user) => {
  await openExample(user);
  await user.click('button', 'Story');
  const span = await user.span('any involvement');
  const { x, y, width, height } = await user.page.evaluate((where) => window.counterpoint.rects(where)[0], span);
  await user.page.mouse.click(x + width / 2, y + height / 2);
});
await picture('side-by-side', async (user) => {
  await openExample(user);
  await user.click('button', 'Story');
  await user.click('button', 'Close panel');
  await user.press('b');
  await user.page.mouse.move(400, 500);
  await user.page.mouse.wheel(0, 260);
});
await picture('sourcing', async (user) => {
  await openExample(user);
  await user.press('v');
});
await picture('suggestions', async (user) => {
  await user.press('r', 'ArrowDown');
});
await browser.close();
server.close();
