// Copy and paste. What the interface offers to copy is asked for at the moment of copying; what is
// pasted outside of a field is a story.

import { storyFromHtml } from './story-html.js';

const inField = (target) => target?.dataset?.field !== undefined;

// The field that stories are pasted into: what is rich there keeps its parts. Among other words it
// goes in as words, as in any field.
const takesStories = (target) => target?.dataset?.key === 'import/paste' &&
  target.selectionStart === 0 && target.selectionEnd === target.value.length;

const kLongest = 64 * 1024; // to be laid out in a field: the browser stands still over more

export function watchClipboard(link, files, frames) {
  let offered = { text: '', html: '' };
  let writing = null; // what copy() is about to write

  function put(event, { text, html }) {
    event.clipboardData.setData('text/plain', text);
    if (html) event.clipboardData.setData('text/html', html);
    event.preventDefault();
  }

  function onCopy(event) {
    if (writing) return put(event, writing);
    if (inField(event.target)) return;
    frames.now(); // what is selected may just have changed
    if (offered.text) put(event, offered);
  }
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  // Says that there is something to copy though the page has no selection of its own.
  document.addEventListener('beforecopy', (event) => {
    if (writing || (!inField(event.target) && offered.text)) event.preventDefault();
  });

  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const html = data.getData('text/html'); // only now may it be read
    const text = data.getData('text/plain');
    const ours = takesStories(event.target) && (html || text.length > kLongest);
    if (inField(event.target) && !ours) return;
    event.preventDefault();
    if (!html && !text) return files.open([...data.files]);
    link.tell('pasted', text, html ? JSON.stringify(storyFromHtml(html)) : '');
    frames.now();
  });

  async function copyLater({ text, html }) {
    try {
      const as = (type, words) => new Blob([words], { type });
      const item = { 'text/plain': as('text/plain', text) };
      if (html) item['text/html'] = as('text/html', html);
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch {
      link.tell('copy-failed', 'The browser did not allow copying. Press Ctrl+C instead.');
    }
  }

  link.on('offer-copy', (text, html) => {
    offered = { text, html };
  });
  link.on('copy', (text, html) => {
    writing = { text, html };
    const done = document.execCommand('copy');
    const words = writing;
    writing = null;
    if (!done) copyLater(words);
  });
}
