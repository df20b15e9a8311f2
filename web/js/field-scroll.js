// A long note scrolls inside its field, once it is written in, until it can go no further.
export function scrollsItself(target, down) {
  if (!(target instanceof HTMLTextAreaElement) || target !== document.activeElement) return false;
  const room = target.scrollHeight - target.clientHeight;
  return down < 0 ? target.scrollTop > 0 : target.scrollTop < room - 1;
}
