// Keys: by their place on the keyboard, so that they work under an Arabic layout too.

import { by, h, isTyping } from './dom.js';
import { say } from './words.js';

const STORE = 'naqhara-single-keys';

/** The shortcuts in the order of the help: keys as they are shown, the word that says what they do. */
const HELP = [
  ['keys-everywhere', [['1 2 3', 'key-tabs'], ['/', 'key-lookup'], ['Ctrl K', 'key-lookup-selection'], ['?', 'key-help'], ['Esc', 'key-close']]],
  ['keys-text', [['Ctrl Enter', 'key-check'], ['N', 'key-next'], ['P', 'key-previous'], ['F', 'key-fix'], ['Shift F', 'key-fix-safe'], ['U', 'key-undo'], ['R', 'key-redo'], ['[ ]', 'key-names'], ['Enter', 'key-card']]],
  ['keys-lists', [['↓ ↑', 'key-list'], ['← →', 'key-parts'], ['A', 'key-add']]],
];

let singles = true;
try { singles = localStorage.getItem(STORE) !== 'off'; } catch { /* Storage is off. */ }

/** `actions` has a function for each name in `BY_CODE`, and `panel()`. */
export function start(actions) {
  by('help').addEventListener('click', help);
  addEventListener('keydown', (event) => {
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.code === 'KeyK' && !event.altKey) {
      event.preventDefault();
      actions.lookUpSelection();
      return;
    }
    if (document.querySelector('dialog[open]') || isTyping(event.target)) return;
    if (isControl && event.code === 'KeyZ' && actions.panel() === 'text') {
      event.preventDefault();
      if (event.shiftKey) actions.redo();
      else actions.undo();
      return;
    }
    if (isControl || event.altKey || !singles || event.target.closest?.('#card')) return;
    const action = actionOf(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event, actions) {
  if (event.key === '?' || event.key === '؟') return help;
  const panel = actions.panel();
  const inText = panel === 'text' ? {
    KeyN: () => actions.step(1), KeyP: () => actions.step(-1), KeyU: actions.undo, KeyR: actions.redo,
    KeyF: event.shiftKey ? actions.fixSafe : actions.fix,
    BracketRight: () => actions.stepName(1), BracketLeft: () => actions.stepName(-1),
  } : {};
  const everywhere = {
    Slash: event.shiftKey ? help : actions.lookUpEmpty, Digit1: () => actions.show('lookup'), Digit2: () => actions.show('text'), Digit3: () => actions.show('glossary'),
    ...(panel === 'glossary' ? { KeyA: actions.add } : {}),
  };
  if (event.key === '/') return actions.lookUpEmpty;
  return inText[event.code] ?? everywhere[event.code];
}

function help() {
  const dialog = by('keys-dialog');
  if (dialog.open) return;
  const box = h('input', { type: 'checkbox', id: 'single-keys', checked: singles });
  box.addEventListener('change', () => {
    singles = box.checked;
    try { localStorage.setItem(STORE, singles ? 'on' : 'off'); } catch { /* Storage is off. */ }
  });
  const keys = (text) => text.split(' ').flatMap((it, at) => [at ? ' ' : '', h('kbd', {}, it)]);
  dialog.replaceChildren(
    h('h2', { id: 'keys-title' }, say('keys')),
    h('div', { class: 'keys' }, ...HELP.map(([title, rows]) => h('section', {}, h('h3', {}, say(title)),
      h('dl', {}, ...rows.flatMap(([key, id]) => [h('dt', { dir: 'ltr' }, ...keys(key)), h('dd', {}, say(id))]))))),
    h('p', { class: 'option' }, h('label', {}, box, ' ', say('single-keys'))),
    h('p', { class: 'actions' }, h('button', { type: 'button', class: 'main', onclick: () => dialog.close() }, say('close'))));
  dialog.showModal();
}
