// The article as real text over its picture: transparent, line by line where it was set. The
// browser's find, screen readers and translation work on it. C++ sends the blocks near the view.

import { familyOf } from './fonts.js';

const kRest = 150; // ms without a move: the scrolling is over

export function createArticleText(link, mirror) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const view = document.createElement('div');
  view.className = 'article-text';
  const column = document.createElement('div');
  view.append(column);
  const blocks = new Map(); // id -> {element, node}

  // The stretches of a line between the edges of marks: [start, end, [mark...]].
  function stretches(line, marks) {
    const [start, end] = line;
    const here = marks.filter((mark) => mark.start < end && mark.end > start);
    const edges = new Set([start, end]);
    for (const mark of here) {
      edges.add(Math.max(mark.start, start));
      edges.add(Math.min(mark.end, end));
    }
    const sorted = [...edges].sort((a, b) => a - b);
    return sorted.slice(1).map((edge, i) => [sorted[i], edge,
      here.filter((mark) => mark.start <= sorted[i] && mark.end >= edge)]);
  }

  function stretchElement(text, marks) {
    if (marks.length === 0) return document.createTextNode(text);
    const element = document.createElement('mark');
    // The shortest one is the one meant, as with a click.
    const mark = marks.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
    element.dataset.key = mark.key;
    element.setAttribute('aria-description', marks.map(({ name }) => name).join('; '));
    element.textContent = text;
    return element;
  }

  function build(node) {
    const element = document.createElement(node.level > 0 ? `h${Math.min(node.level, 6)}` : 'p');
    element.dir = 'auto';
    const bytes = encoder.encode(node.text);
    const style = element.style;
    style.font = `${node.italic ? 'italic ' : ''}${node.bold ? 600 : 400} ${node.size}px ` +
      familyOf(true);
    style.lineHeight = `${node.lineHeight}px`;
    node.lines.forEach((line, index) => {
      const row = document.createElement('span');
      row.style.left = `${line[2]}px`;
      row.style.top = `${index * node.lineHeight}px`;
      row.style.width = `${line[3]}px`;
      for (const [start, end, marks] of stretches(line, node.marks)) {
        row.append(stretchElement(decoder.decode(bytes.subarray(start, end)), marks));
      }
      element.append(row);
    });
    return element;
  }

  function show(json) {
    const article = JSON.parse(json);
    const there = new Set();
    let before = null;
    for (const node of article.blocks) {
      there.add(node.id);
      let element = blocks.get(node.id);
      if (node.text !== undefined) {
        const fresh = build(node);
        element?.replaceWith(fresh);
        element = fresh;
        blocks.set(node.id, element);
      }
      element.style.left = `${node.x}px`;
      element.style.top = `${node.y}px`;
      const next = before ? before.nextSibling : column.firstChild;
      if (element !== next) column.insertBefore(element, next);
      before = element;
    }
    for (const [id, element] of [...blocks]) {
      if (there.has(id)) continue;
      element.remove();
      blocks.delete(id);
    }
    view.lang = article.language || '';
    const parent = mirror.elementOf(article.parent) ?? mirror.root;
    if (view.parentNode !== parent) parent.append(view);
  }

  // In each frame of scrolling: a transform sets nothing in lines anew.
  function place(numbers) {
    const [x, y, width, height, left, top] = JSON.parse(numbers);
    Object.assign(view.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`,
      height: `${height}px` });
    const transform = `translate(${left - x}px, ${top - y}px)`;
    if (column.style.transform === transform) return;
    column.style.transform = transform;
    spare();
  }

  // While it moves it is not drawn, transparent as it is. Unless the browser shows something on it
  // itself, such as what its own find has found.
  let resting = 0; // a timer
  let movedAt = 0;
  function spare() {
    movedAt = performance.now();
    if (!document.hasFocus() || !getSelection().isCollapsed) return rest(true);
    if (resting) return;
    view.style.opacity = '0';
    resting = setTimeout(rest, kRest);
  }
  function rest(atOnce = false) {
    clearTimeout(resting);
    const still = performance.now() - movedAt;
    resting = !atOnce && still < kRest ? setTimeout(rest, kRest - still) : 0;
    if (!resting) view.style.opacity = '';
  }

  // The browser's find scrolls what it has found into view: the canvas is to follow.
  view.addEventListener('scroll', () => {
    const [across, down] = [view.scrollLeft, view.scrollTop];
    if (across === 0 && down === 0) return;
    view.scrollTo(0, 0);
    const box = view.getBoundingClientRect();
    link.run('mouse_move', box.left + box.width / 2, box.top + box.height / 2, 0);
    link.run('wheel', 0, down);
  });

  link.on('article', show);
  link.on('article-at', place);
}
