// How long the page takes to start: milliseconds from navigation to the first frame at rest, in a fresh window with an
// empty cache, as the server next door sends it and over 20 Mbit/s with 40 ms of latency. Other builds to compare with
// are folders, measured in turns with dist/. Run it with: ./dev bench page_start [--json], or
// node tests/bench/page_start.mjs [--json] [FOLDER...]
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { launch } from '../browser/support/chromium.mjs';

const rounds = 15;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2' };

// Sends files compressed, as servers do; each is compressed once.
function serve(folder) {
  const known = new Map();
  const load = (path) => {
    const type = types[extname(path)] ?? 'application/octet-stream';
    const bytes = readFileSync(join(folder, path));
    return type === 'font/woff2' ? { type, bytes } : { type, bytes: gzipSync(bytes), encoding: 'gzip' };
  };
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url;
    if (!known.has(path)) known.set(path, load(path));
    const { type, bytes, encoding } = known.get(path);
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', 'no-store');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.end(bytes);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// In the page, before its own script.
function watch() {
  document.addEventListener('DOMContentLoaded', () =>
    window.counterpoint.settled().then(() => (window.startedAt = performance.now())));
}

async function start(browser, port, net) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (net) await devtools.send('Network.emulateNetworkConditions', { offline: false, ...net });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => window.startedAt);
  const ms = await page.evaluate(() => window.startedAt);
  await context.close();
  return ms;
}

const others = process.argv.slice(2).filter((word) => !word.startsWith('--')).map((folder) => resolve(folder));
const builds = [fileURLToPath(new URL('../../dist', import.meta.url)), ...others];
const nets = { local: null, '20 Mbit/s': { latency: 40, downloadThroughput: 2.5e6, uploadThroughput: 2.5e6 } };
const servers = await Promise.all(builds.map(serve));
const browser = await launch();
const rows = [];
for (const [net, conditions] of Object.entries(nets)) {
  const times = builds.map(() => []);
  for (let i = -1; i < rounds; ++i) { // the first round only warms up
    for (const [b, server] of servers.entries()) {
      const ms = await start(browser, server.address().port, conditions);
      if (i >= 0) times[b].push(ms);
    }
  }
  for (const [b, build] of builds.entries()) {
    const sorted = times[b].sort((x, y) => x - y);
    rows.push({ net, build, median: sorted[rounds >> 1], least: sorted[0] });
  }
}
await browser.close();
for (const server of servers) server.close();

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ benchmark: 'page_start', unit: 'ms', rows }, null, 2));
} else {
  console.log('net          median   least   ms to the first frame');
  for (const { net, build, median, least } of rows) {
    console.log(`${net.padEnd(12)}${median.toFixed(0).padStart(7)}${least.toFixed(0).padStart(8)}   ${build}`);
  }
}
