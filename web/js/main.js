// Starts the page: fonts and program at once, then everything that listens.

import createProgram from 'counterpoint-module'; // what the C++ was compiled to
import { loadWasm } from 'counterpoint-wasm'; // its bytes, from beside the page or within it

import { createApi } from './api.js';
import { createArticleText } from './article-text.js';
import { createCanvasText } from './canvas-text.js';
import { watchClipboard } from './clipboard.js';
import { watchContext } from './context-loss.js';
import { createFields } from './fields.js';
import { watchFiles } from './files.js';
import { firstFaces, remainingFaces } from './fonts.js';
import { createFrames } from './frames.js';
import { watchKeys } from './keys.js';
import { createLink } from './link.js';
import { createMirror } from './mirror.js';
import { watchPointer } from './pointer.js';
import { createReader } from './reader.js';
import { watchSettings } from './settings.js';
import { watchStorage } from './storage.js';
import { watchEnvironment, watchSize } from './surface.js';

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
watchStorage(link);
watchEnvironment(link, frames);
watchSize(link, canvas, frames);
watchPointer(link, canvas, frames);
watchKeys(link, frames);

async function start() {
  const host = { begin: link.begin, receive: link.receive, text: createCanvasText(link) };
  const load = loadWasm().then((wasmBinary) => createProgram({ host, wasmBinary, canvas }));
  await Promise.all([load, firstFaces()]);
  link.run('fonts_changed');
  remainingFaces(() => link.run('fonts_changed'));
  frames.start();
  await frames.settled();
}

const ready = start();
window.counterpoint = createApi(link, frames, ready);
const reader = createReader(document.getElementById('reader'), window.counterpoint);
watchContext(link, canvas, reader);
ready.catch(() => reader.show('broken'));
