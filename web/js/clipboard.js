// Copy and paste. What the interface offers to copy is asked for at the moment of copying; what is
// pasted outside of a field is a story.

import { storyFromHtml } from './story-html.js';

const inField = (target) => target?.dataset?.field !== undefined;

const kStoryField = 'import/paste';

const encoder = new TextEncoder();

export function watchClipboard(link, files, frames) {
  let most = Infinity; // UTF-8 bytes in a field: the browser stands still over many more
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

  const fits = (text) => text.length <= most && encoder.encode(text).length <= most;

  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const html = data.getData('text/html'); // only now may it be read
    const text = data.getData('text/plain');
    if (inField(event.target)) return pasteIntoField(event, text, html);
    event.preventDefault();
    if (!html && !text) return files.open([...data.files]);
    tellPasted(text, html, false);
  });

  // In a field, pasting is the browser's, but for two things: what is rich and takes the place of a
  // whole story keeps its parts, and what no field can hold goes past it, if it is a story.
  function pasteIntoField(event, text, html) {
    const { value, selectionStart: from, selectionEnd: to, dataset: { key } } = event.target;
    const isStory = key === kStoryField;
    const words = value.slice(0, from) + text + value.slice(to);
    const keepsParts = isStory && html && words === text;
    if (!keepsParts && fits(words)) return;
    event.preventDefault();
    if (isStory) return tellPasted(words, keepsParts ? html : '', true);
    link.tell('clipboard-refused', 'What was pasted is too long for this field. ' +
      'Paste less of it, or open “Bring in a story” for a whole story.');
    frames.now();
  }

  // `over` all that stood in the field for stories.
  function tellPasted(text, html, over) {
    frames.now(); // what was typed before comes first
    link.tell('pasted', text, html ? JSON.stringify(storyFromHtml(html)) : '', over ? '1' : '0');
    frames.now();
  }

  async function copyLater({ text, html }) {
    try {
      const as = (type, words) => new Blob([words], { type });
      const item = { 'text/plain': as('text/plain', text) };
      if (html) item['text/html'] = as('text/html', html);
      await navigator.clipboard.write([new ClipboardItem(item)]);
    } catch {
      link.tell('clipboard-refused', 'The browser did not allow copying. Press Ctrl+C instead.');
    }
  }

  link.on('field-limit', (bytes) => {
    most = Number(bytes);
  });
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
