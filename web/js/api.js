// window.counterpoint: the page's JavaScript API (counterpoint.d.ts). Thin: each call is a message
// to C++ (core/format/api_message.h), which checks it and knows the answer.

import { storyFromHtml } from './story-html.js';

const kEvents = ['change', 'saved', 'error', 'selection'];

export function createApi(link, frames, ready) {
  const listeners = new Map(kEvents.map((event) => [event, new Set()]));

  const send = (call, ...args) => JSON.parse(link.call(JSON.stringify({ call, args })));

  // The value, or an error that is thrown with its code.
  function get(call, ...args) {
    const { value, error } = send(call, ...args);
    if (error) throw Object.assign(new Error(error.message), error);
    return value;
  }

  // For calls that may well fail: {ok} or {error}.
  async function attempt(call, ...args) {
    await ready;
    const { error } = send(call, ...args);
    return error ? { error } : { ok: true };
  }

  link.on('emit', (event, json) => {
    const detail = json ? JSON.parse(json) : undefined;
    // Not now: C++ is in the middle of a frame, and a listener may call it.
    for (const f of listeners.get(event) ?? []) queueMicrotask(() => f(detail));
  });

  return Object.freeze({
    ready,
    settled: () => ready.then(() => frames.settled()),
    openStory: ({ html, ...story }) =>
      attempt('openStory', html === undefined ? story : { ...story, html: JSON.stringify(storyFromHtml(html)) }),
    openProject: (json) => attempt('openProject', json),
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
    claimsAt: (x, y) => link.claimsAt(x, y),
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
      listeners.get(event).add(f);
      return () => listeners.get(event).delete(f);
    },
  });
}
