// Files: dropped, chosen, saved. A file that is too large is refused before it is read.

import { decodeHtml, storyFromHtml } from './story-html.js';

const kMega = 1 << 20;
const isHtml = (file) => /\.x?html?$/i.test(file.name) || file.type === 'text/html';

export function watchFiles(link, frames) {
  let most = 0; // bytes
  let depth = 0; // of the elements that a dragged file is over

  // `follows` is '1' for all but the first of those that were given at once.
  function refuse(file, follows, message) {
    link.tell('file-refused', file.name, message, follows);
  }

  async function open(file, follows) {
    if (file.size > most) {
      const size = Math.round(file.size / kMega);
      const limit = Math.round(most / kMega);
      return refuse(file, follows, `“${file.name}” has ${size} MB; files of up to ${limit} MB can be opened.` +
        ' Cut the story out of it and open that.');
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const story = isHtml(file) ? JSON.stringify(storyFromHtml(decodeHtml(bytes))) : '';
      link.tell('file-opened', file.name, file.type, story ? '' : bytes, story, follows);
    } catch {
      refuse(file, follows, `“${file.name}” could not be read. If it is a folder, open the files in it.`);
    }
  }

  const files = {
    async open(list) {
      for (const file of list) await open(file, file === list[0] ? '0' : '1');
    },
  };

  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  function hover(event, change) {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth += change;
    if (depth === (change > 0 ? 1 : 0)) link.tell('files-hover', change > 0 ? '1' : '0');
  }
  window.addEventListener('dragenter', (event) => hover(event, 1));
  window.addEventListener('dragleave', (event) => hover(event, -1));
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return dropWords(event);
    event.preventDefault();
    depth = 0;
    link.tell('files-hover', '0');
    files.open([...event.dataTransfer.files]);
  });

  // Words dragged from another window, dropped outside of a field.
  function dropWords(event) {
    if (event.target?.dataset?.field !== undefined) return;
    event.preventDefault();
    const html = event.dataTransfer.getData('text/html');
    const text = event.dataTransfer.getData('text/plain');
    if (html || text) link.tell('pasted', text, html ? JSON.stringify(storyFromHtml(html)) : '', '0');
  }

  link.on('limits', (bytes) => {
    most = Number(bytes);
  });
  link.on('pick-file', (accept) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => files.open([...input.files]));
    input.click();
  });
  link.on('save-file', (name, mime, bytes) => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mime }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  });
  return files;
}
