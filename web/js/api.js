// window.counterpoint: the page's JavaScript API (counterpoint.d.ts). Thin: each call is a message
// to C++ (core/format/api_message.h), which checks it and knows the answer.

import { attempt, carried } from './api-args.js';
import { storyCall } from './api-story.js';

const kEvents = ['change', 'saved', 'error', 'selection'];

export function createApi(link, frames, ready) {
  const listeners = new Map(kEvents.map((event) => [event, new Set()]));

  const early = { code: 'not-ready', message: 'The page is still starting: wait for counterpoint.ready.' };
  const fail = (error) => Object.assign(new Error(error.message), error);

  // The arguments are such as JSON carries.
  function send(call, args, ...attached) {
    if (!link.begun()) return { error: early };
    return JSON.parse(link.call(JSON.stringify({ call, args }), ...attached));
  }

  // The value, or an error that is thrown with its code.
  function get(call, ...given) {
    const { value, error } = attempt(() => send(call, carried(given)), '/args');
    if (error) throw fail(error);
    return value;
  }

  // For what may well fail: {ok} or {error}. `open` gives C++'s answer.
  async function outcome(open) {
    await ready;
    const { error } = open();
    return error ? { error } : { ok: true };
  }

  function openStory(given) {
    const { story, text, rows, error } = storyCall(given);
    if (error) return { error };
    return send('openStory', [story], text, new Uint8Array(rows.buffer));
  }

  function openProject(json) {
    if (typeof json === 'string') return send('openProject', [], json);
    return { error: { code: 'wrong-type', message: 'A project is opened from its JSON text, a string.' } };
  }

  link.on('emit', (event, json) => {
    const detail = json ? JSON.parse(json) : undefined;
    // Not now: C++ is in the middle of a frame, and a listener may call it.
    for (const f of listeners.get(event) ?? []) queueMicrotask(() => f(detail));
  });

  return Object.freeze({
    ready,
    painted: () => ready.then(() => frames.painted()),
    settled: () => ready.then(() => frames.settled()),
    openStory: (story) => outcome(() => openStory(story)),
    openProject: (json) => outcome(() => openProject(json)),
    project: () => get('project'),
    claims: () => get('claims'),
    suggestions: () => get('suggestions')?.attributions ?? null,
    mark: (span, details = {}) => get('mark', span, details),
    update: (id, details) => get('update', id, details),
    remove: (id) => get('remove', id),
    undo: () => get('undo'),
    redo: () => get('redo'),
    rects: (span) => get('rects', span),
    reveal: (offset) => get('reveal', offset),
    offsetAt: (x, y) => get('offsetAt', x, y),
    claimsAt(x, y) {
      if (!link.begun()) throw fail(early);
      return link.claimsAt(x, y);
    },
    find: (what) => get('find', what),
    get scrollTop() {
      return get('state').scrollTop;
    },
    set scrollTop(y) {
      get('scrollTo', y);
    },
    get scrollHeight() {
      return get('state').scrollHeight;
    },
    get hovered() {
      return get('state').hovered;
    },
    get selected() {
      return get('state').selected;
    },
    // Returns a function that ends it.
    on(event, f) {
      if (!listeners.has(event)) throw new TypeError(`There is no event “${event}”.`);
      if (typeof f !== 'function') throw new TypeError('A listener is a function.');
      listeners.get(event).add(f);
      return () => listeners.get(event).delete(f);
    },
  });
}
