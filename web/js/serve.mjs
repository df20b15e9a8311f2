// Serves a folder on 127.0.0.1 and prints the address. usage: node web/js/serve.mjs DIR [PORT]
// The port is 8080 or the next free one. Also used by the browser tests, with port 0 for any.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

// The file in `dir` that a request asks for, with its size; nothing where there is none.
function find(dir, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(dir, normalize(path === '/' ? '/index.html' : path));
    const found = file.startsWith(dir + sep) ? statSync(file) : undefined;
    return found?.isFile() ? { file, size: found.size } : {};
  } catch {
    return {}; // no such file, or an address that is none
  }
}

function answer(dir, request, response) {
  const { file, size } = find(dir, request.url);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' });
    response.end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

// Listens on `port`, or the next free one after it; resolves to the server.
export function serve(dir, port) {
  const root = resolve(dir);
  return new Promise((done, fail) => {
    const server = createServer((request, response) => answer(root, request, response));
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port > 65535) return fail(error);
      port += 1;
      server.listen(port, '127.0.0.1');
    });
    server.on('listening', () => done(server));
    server.listen(port, '127.0.0.1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await serve(process.argv[2] ?? 'dist', Number(process.argv[3] ?? 8080));
  console.log(`Counterpoint is at http://127.0.0.1:${server.address().port}/  (Ctrl+C ends it)`);
}
