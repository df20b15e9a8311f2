// Real Chromium for tests: the built page, or single modules of web/js on a blank one.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

import { serve } from '../../../web/js/serve.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader'];

export function launch(options = {}) {
  const { args = [], ...rest } = options;
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...flags, ...args], ...rest });
}

// What a page said on its console and asked of the network.
function watch(page) {
  const heard = { errors: [], requests: [] };
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('console', (message) => {
    // A page that is left, or loaded again, cuts the request for the weights short. That they failed
    // is said in the panel, which has tests of its own.
    if (/^Fetch API cannot load \S+\/weights\.bin/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') heard.errors.push(message.text());
  });
  page.on('request', (request) => heard.requests.push(request.url()));
  return heard;
}

// Opens the built page and waits until it can be used, unless the test is about what comes before.
// Everything ends with the test.
export async function openPage(t, given = {}) {
  const { launchOptions, init, path = '/', ready = true, ...contextOptions } = given;
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no dist/: run ./dev build.');
  const server = await serve(dist, 0);
  const browser = await launch(launchOptions);
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 },
    ...contextOptions });
  const address = `http://127.0.0.1:${server.address().port}`;
  const open = async () => {
    const page = await context.newPage();
    const heard = watch(page);
    if (init) await page.addInitScript(init);
    await page.goto(address + path);
    if (ready) await page.evaluate(() => window.counterpoint.ready.catch(() => {}));
    return { page, heard };
  };
  return { ...(await open()), open, context, browser, address };
}

const blank = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Modules</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';
style-src 'self'; img-src data: blob:; connect-src 'self'">
<link rel="stylesheet" href="page.css"></head><body><canvas id="canvas" tabindex="-1"></canvas>
<div id="mirror"></div><div id="live"></div><div id="reader" hidden></div></body></html>`;
const types = { '.js': 'text/javascript', '.css': 'text/css' };

function moduleServer() {
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '' : join(root, 'web/js', request.url.slice(1));
    if (path && !statSync(path, { throwIfNoEntry: false })) return response.writeHead(404).end();
    response.setHeader('Content-Type', path ? types[extname(path)] : 'text/html');
    if (path) createReadStream(path).pipe(response);
    else response.end(blank);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// In the page: a link whose other end is the test. It keeps what it is told.
function addFakeLink() {
  window.makeLink = () => {
    const actions = new Map();
    const plain = (word) => (word instanceof Uint8Array ? [...word.slice(0, 64)] : word);
    const link = {
      told: [],
      ran: [],
      claims: [],
      on: (name, action) => actions.set(name, action),
      whenBegun: (f) => f(),
      tell(...words) {
        link.told.push(words.map(plain));
        return words[0] === 'key' && link.claims.includes(words[1]);
      },
      run(name, ...numbers) {
        link.ran.push([name, ...numbers]);
        return 0;
      },
      ask: (name, ...words) => actions.get(name)(...words),
      // Resolves with the first thing told under this name from now on, or already.
      async hear(name) {
        for (let i = 0; i < 300; ++i) {
          const at = link.told.findIndex((words) => words[0] === name);
          if (at >= 0) return link.told.splice(at, 1)[0];
          await new Promise((next) => setTimeout(next, 10));
        }
        throw new Error(`Nothing was told of ${name}.`);
      },
    };
    return link;
  };
  window.noFrames = { now() {}, draw() {}, start() {} };
}

// Opens a blank page of the same policy as ours, in which modules of web/js can be imported.
export async function openModules(t, { launchOptions, ...contextOptions } = {}) {
  const server = await moduleServer();
  const browser = await launch(launchOptions);
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const context = await browser.newContext(contextOptions);
  const open = async () => {
    const page = await context.newPage();
    const heard = watch(page);
    await page.addInitScript(addFakeLink);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return { page, heard };
  };
  return { ...(await open()), open, context, browser };
}
