// The story as a plain page, for browsers that cannot draw it: to be read with its claims, and saved.

const kReasons = {
  missing: 'This browser has no WebGL 2, which Counterpoint draws with. Here is the story to read;' +
    ' to annotate it, turn hardware acceleration on or use another browser.',
  lost: 'The graphics of this page were lost. Here is the story to read; reload the page to go on.',
  broken: 'Counterpoint could not start. Reload the page; if that does not help, use another browser.',
};

const kTags = { headline: 'h1', caption: 'figcaption', boilerplate: 'small' };

function add(parent, tag, words) {
  const element = document.createElement(tag);
  if (words !== undefined) element.textContent = words;
  parent.append(element);
  return element;
}

// Offsets in the file are code points.
function letters(text) {
  const all = [...text];
  return (start, end) => all.slice(start, end).join('');
}

// Who said it, innermost first: "Putin, told by Tillerson".
function sayers(claim, speakers) {
  const names = (claim.chain ?? []).map((link) => speakers.get(link.speaker)).filter(Boolean);
  return names.reverse().join(', told by ') || 'Nobody is named';
}

function addArticle(parent, article, project, speakers) {
  const section = add(parent, 'article');
  section.lang = article.language || '';
  const cut = letters(article.text);
  for (const block of article.blocks) {
    add(section, kTags[block.kind] ?? 'p', cut(block.start, block.end));
  }
  const claims = project.claims.filter((claim) => claim.article === article.id);
  if (claims.length === 0) return;
  add(section, 'h2', 'Claims');
  const list = add(section, 'ul');
  for (const claim of claims) {
    const words = claim.content.map(({ start, end }) => cut(start, end)).join(' … ');
    const item = add(list, 'li', `${sayers(claim, speakers)}: `);
    add(item, 'mark', words);
  }
}

export function createReader(root, counterpoint) {
  let shown = '';

  function fill() {
    root.replaceChildren();
    if (shown) add(root, 'p', kReasons[shown]).setAttribute('role', 'alert');
    if (shown === 'broken') return;
    const project = JSON.parse(counterpoint.project());
    const speakers = new Map((project.speakers ?? []).map(({ id, name }) => [id, name]));
    for (const article of project.articles) addArticle(root, article, project, speakers);
  }

  counterpoint.on('change', () => shown && fill());

  // Printing is of what there is to read, not of the window as it stands.
  window.addEventListener('beforeprint', () => shown || fill());

  return {
    show(reason) {
      shown = reason;
      document.body.classList.add('reading');
      root.hidden = false;
      if (reason === 'broken') fill();
      else counterpoint.ready.then(fill);
    },
    hide() {
      shown = '';
      document.body.classList.remove('reading');
      root.hidden = true;
    },
  };
}
