// Undo in a text field: the browser's comes first while it has something to undo in this field, since
// the field was entered or the interface gave it other words. The browser itself would go on to what
// was typed in other fields before; there the project's undo goes on.

const kCommands = { 'Ctrl+z': 'undo', 'Ctrl+Shift+Z': 'redo', 'Ctrl+y': 'redo' };

export function watchUndo(element) {
  let begun = '';
  let has = {};

  function begin() {
    begun = element.value;
    has = {};
  }
  element.addEventListener('focus', begin);
  element.addEventListener('input', ({ inputType }) => {
    const undone = inputType === 'historyUndo';
    const redone = inputType === 'historyRedo';
    has = { undo: !undone || element.value !== begun, redo: undone || redone };
  });

  return {
    begin,
    takes(chord) {
      const command = kCommands[chord];
      return Boolean(has[command]) && document.queryCommandEnabled(command);
    },
  };
}
