// A finger on a touch screen, for a page that openPage() opened with `hasTouch`.
export async function finger({ context, page }) {
  const devtools = await context.newCDPSession(page);
  const touch = (type, ...points) => devtools.send('Input.dispatchTouchEvent',
    { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
  const settled = () => page.evaluate(() => window.counterpoint.settled());

  const self = {
    touch,
    async down(at) {
      await touch('touchStart', at);
    },
    async up() {
      await touch('touchEnd');
      await settled();
    },
    // In steps of a frame or so, as a real one moves.
    async move(from, to, { steps = 6, pause = 16 } = {}) {
      for (let i = 1; i <= steps; ++i) {
        await touch('touchMove',
          [from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps]);
        if (pause > 0) await page.waitForTimeout(pause);
      }
    },
    async tap(at) {
      await self.down(at);
      await self.up();
    },
    // Rests until it is a long press, moves on, and lifts.
    async press(at, to = at) {
      await self.down(at);
      await page.waitForTimeout(650);
      if (to !== at) await self.move(at, to);
      await self.up();
    },
    // Lifts while it moves, as fast as it can, so that what it moved runs on for long.
    async fling(from, to) {
      await self.down(from);
      await self.move(from, to, { pause: 0 });
      await touch('touchEnd');
    },
    // Lifts after a rest: nothing runs on.
    async pull(from, to) {
      await self.down(from);
      await self.move(from, to);
      await page.waitForTimeout(150);
      await self.up();
    },
  };
  return self;
}
