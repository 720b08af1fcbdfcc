// What a mark in the text says: the name in both languages, and what was found there.

import { by, h, icon, prose, scriptOf, term } from './dom.js';
import { put, say } from './words.js';
import { copy } from './server.js';
import { pairOf, proposal } from './names.js';

/** Opens the card of a mark. `actions`: lookUp(text), find(text), add({en, ar}), fix(index), canAdd(). */
export function openCard(mark, view, actions) {
  const card = by('card');
  const name = mark.dataset.mention === undefined ? null : view.mentions[mark.dataset.mention];
  const findings = mark.dataset.findings?.split(' ').map(Number) ?? [];
  const close = (then) => () => { card.hidePopover(); then(); };
  card.replaceChildren(
    h('button', { type: 'button', class: 'plain icon close', 'aria-label': say('close'), onclick: () => card.hidePopover() }, icon('close')),
    ...(name ? nameOf(name, view, actions, close).filter(Boolean) : []),
    ...findings.map((index) => finding(view.findings[index], index, view, actions, close, name === null)));
  card.querySelector('h2, h3')?.setAttribute('id', 'card-title');
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'closed' && card.contains(document.activeElement)) mark.focus({ preventScroll: true });
  }, { once: true });
  card.showPopover();
  place(card, mark);
  card.querySelector('.take, .actions button, .close').focus({ preventScroll: true });
}

function nameOf(mention, view, actions, close) {
  const concept = view.concepts[mention.concept];
  const { text } = view.documents[mention.document];
  const written = text.slice(mention.start, mention.end);
  const pair = [concept.en, concept.ar].filter(Boolean);
  const title = h('h2', {}, ...pair.flatMap((it, at) => [at ? h('span', { class: 'equals' }, ' = ') : '', term(it)]), pair.length ? null : term(written));
  const other = scriptOf(written) === 'ar' ? concept.en : concept.ar;
  const isListed = concept.origin !== 'discovered';
  return [
    title,
    h('p', { class: 'about' }, h('span', { class: 'kind' }, concept.kind_name), ' ', isListed ? h('bdi', { class: 'id', dir: 'ltr' }, concept.id ?? '') : h('span', { class: 'state' }, say('proposed'))),
    proposal(concept),
    h('p', {}, put('written-as', { text: written }), ' ', isListed && mention.status ? h('span', { class: `state ${mention.status}` }, say(`standing-${mention.status}`)) : null,
      mention.clitics ? [' ', put('clitics', { text: mention.clitics })] : null),
    h('p', { class: 'actions' },
      other ? h('button', { type: 'button', class: 'small', onclick: close(() => copy(other)) }, icon('copy'), ' ', term(other)) : null,
      h('button', { type: 'button', class: 'small', onclick: close(() => actions.find(written)) }, say('find-in-text')),
      h('button', { type: 'button', class: 'small', onclick: close(() => actions.lookUp(written)) }, say('lookup')),
      !isListed && actions.canAdd() ? h('button', { type: 'button', class: 'small', onclick: close(() => actions.add(pairOf(concept, written))) }, say('add-to-glossary')) : null),
  ];
}

function finding(it, index, view, actions, close, isFirst) {
  const { text } = view.documents[it.document];
  const edit = it.fix?.edits.length === 1 ? it.fix.edits[0] : null;
  return h('div', { class: `finding ${it.severity}` },
    h(isFirst ? 'h2' : 'h3', { class: 'what' }, icon(it.severity), ' ', say(it.severity)),
    h('p', {}, prose(it.message)),
    it.fix ? h('p', { class: 'actions' }, h('button', { type: 'button', class: 'main small take', onclick: close(() => actions.fix(index)) },
      edit && edit.text.trim() && text.slice(edit.start, edit.end).trim() ? put(it.fix.safe ? 'fix-to' : 'suggestion-to', { text: edit.text }) : say(it.fix.safe ? 'fix' : 'suggestion'))) : null);
}

/** Below the mark, or above it where there is no room; on a telephone at the foot of the screen. */
function place(card, mark) {
  if (innerWidth < 600) {
    card.style.removeProperty('inset-block-start');
    card.style.removeProperty('left');
    return;
  }
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const isRtl = getComputedStyle(mark).direction === 'rtl';
  const left = isRtl ? box.right - width : box.left;
  const below = box.bottom + 6;
  card.style.left = `${Math.min(Math.max(left, 8), innerWidth - width - 8)}px`;
  card.style.insetBlockStart = `${below + height < innerHeight ? below : Math.max(8, box.top - height - 6)}px`;
}
