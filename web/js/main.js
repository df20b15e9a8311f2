// Starts the page: fonts and program at once, then everything that listens.

import createProgram from 'counterpoint-module'; // what the C++ was compiled to
import { loadModel, loadWasm } from 'counterpoint-files'; // bytes: a request for them, or themselves

import { createApi } from './api.js';
import { createArticleText } from './article-text.js';
import { createCanvasText } from './canvas-text.js';
import { watchClipboard } from './clipboard.js';
import { watchContext } from './context-loss.js';
import { createFields } from './fields.js';
import { watchFiles } from './files.js';
import { createUsedText, firstFaces, remainingFaces, watchFaces } from './fonts.js';
import { createFrames } from './frames.js';
import { watchKeys } from './keys.js';
import { createLink } from './link.js';
import { createMirror } from './mirror.js';
import { watchModel } from './model.js';
import { watchPointer } from './pointer.js';
import { createReader } from './reader.js';
import { watchSettings } from './settings.js';
import { watchStorage } from './storage.js';
import { watchEnvironment, watchSize } from './surface.js';

const compiled = compile(); // at once: it goes on beside all that follows

const canvas = document.getElementById('canvas');
const root = document.getElementById('mirror');
const live = document.getElementById('live');

const link = createLink();
const frames = createFrames(link);
const fields = createFields(link, root, frames);
const mirror = createMirror(link, root, fields, frames);
createArticleText(link, mirror);
const files = watchFiles(link, frames);
watchClipboard(link, files, frames);
watchSettings(link, live);
watchStorage(link, frames);
watchEnvironment(link, frames);
watchSize(link, canvas, frames);
watchPointer(link, canvas, frames);
watchKeys(link, frames, fields);
watchModel(link, frames, loadModel);

// Compiles the program while it comes in, where it comes from a server.
async function compile() {
  const bytes = await loadWasm();
  if (!(bytes instanceof Response)) return WebAssembly.compile(bytes);
  if (!bytes.ok) throw new Error(`counterpoint.wasm: ${bytes.status}`);
  const streams = bytes.headers.get('Content-Type')?.startsWith('application/wasm');
  if (streams) return WebAssembly.compileStreaming(bytes);
  return WebAssembly.compile(await bytes.arrayBuffer()); // a server that does not know
}

function startProgram(host) {
  return new Promise((done, fail) => {
    const instantiateWasm = (imports, use) => {
      const instantiate = async (module) => use(await WebAssembly.instantiate(module, imports), module);
      compiled.then(instantiate).catch(fail);
      return {};
    };
    createProgram({ host, canvas, instantiateWasm, onAbort: fail }).then(done, fail);
  });
}

const kStore = 3000; // ms that a page waits for what was open last; it may then still come

// What was open last is open again, or nothing was.
const opened = new Promise((done) => {
  link.on('opened', done);
});

async function start() {
  const used = createUsedText();
  const host = { begin: link.begin, receive: link.receive, text: createCanvasText(link, used) };
  await Promise.all([startProgram(host), firstFaces()]);
  link.run('fonts_changed');
  watchFaces(used, () => link.run('fonts_changed'));
  frames.start();
  frames.now(); // what the store has may have come
  frames.painted().then(remainingFaces);
  await Promise.race([opened, new Promise((done) => setTimeout(done, kStore))]);
}

const ready = start();
window.counterpoint = createApi(link, frames, ready);
const reader = createReader(document.getElementById('reader'), window.counterpoint);
watchContext(link, canvas, reader);
ready.catch(() => reader.show('broken'));
