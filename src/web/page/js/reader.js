// The text on the page, side by side; long ones come in steps, so that their beginning shows at once.

import { bringIntoView, by, direction, h, icon, inPageLanguage } from './dom.js';
import { layOut, piecesOf } from './model.js';
import { Marks } from './marks.js';
import { count, say } from './words.js';

const FIRST = 60;
const STEP_MS = 14;

export class Reader {
  /** `pick(finding)` is called for a sign beside the text, `open(mark)` for a mark in it. */
  constructor({ pick, open }) {
    this.box = by('rows');
    this.pick = pick;
    this.open = open;
    this.box.addEventListener('click', (event) => {
      const mark = event.target.closest('[data-mention], [data-findings]');
      if (mark && getSelection().isCollapsed) this.open(mark);
    });
    this.box.addEventListener('keydown', (event) => {
      const mark = event.target.closest('[data-mention], [data-findings]');
      if (mark && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        this.open(mark);
      }
    });
  }

  show(view) {
    clearTimeout(this.timer);
    const top = this.view && this.view.documents.length === view.documents.length ? scrollY : null;
    this.view = view;
    this.layout = layOut(view);
    this.marks = new Marks(view, this.layout);
    this.elements = new Map();
    this.done = 0;
    const lang = view.documents[0].language;
    this.box.className = view.documents.length === 2 ? 'rows pair' : 'rows';
    this.box.dir = direction(lang);
    this.box.replaceChildren(...(view.documents.length === 2 ? [this.heads()] : []));
    this.add(FIRST);
    performance.mark('first-rows');
    if (top !== null) {
      this.finish();
      scrollTo({ top, behavior: 'instant' });
    } else this.later();
  }

  heads() {
    const head = (it) => h('p', { class: 'which', lang: it.language, dir: it.dir }, h('strong', {}, it.language === 'ar' ? 'العربية' : 'English'), ' ', inPageLanguage('small', {}, it.role === 'source' ? say('source') : say('target-only')));
    return h('div', { class: 'text-row heads' }, h('span', { class: 'gutter' }), ...this.view.documents.map(head));
  }

  later() {
    if (this.done >= this.layout.rows.length) return;
    this.timer = setTimeout(() => {
      const until = performance.now() + STEP_MS;
      do this.add(20); while (performance.now() < until && this.done < this.layout.rows.length);
      this.later();
    });
  }

  /** Everything at once, for who goes to a place that has not come yet. */
  finish() {
    clearTimeout(this.timer);
    this.add(this.layout.rows.length);
  }

  add(many) {
    const { rows } = this.layout;
    const until = Math.min(this.done + many, rows.length);
    const made = [];
    for (; this.done < until; this.done += 1) made.push(this.row(rows[this.done]));
    this.box.append(...made);
    if (this.done >= rows.length) performance.mark('all-rows');
  }

  row(row) {
    const cells = row.cells.map((cell, at) => {
      const first = cell[0] ?? this.view.documents[at];
      return h('div', { class: 'cell', lang: first.lang ?? first.language, dir: first.dir }, ...cell.map((it) => this.piece(it)));
    });
    return h('div', { class: `text-row${row.begins ? ' begins' : ''}` }, this.gutter(row), this.label(row), ...cells);
  }

  /** The name of a unit, where it is not its source again. */
  label({ label, cells: [[first]] }) {
    if (label === null || label === undefined) return null;
    const source = first ? this.view.documents[first.document].text.slice(first.start, first.end) : '';
    return source.startsWith(label.replace(/…$/u, '')) ? null : h('p', { class: 'unit-name', title: label }, h('bdi', { dir: 'auto' }, label));
  }

  piece(piece) {
    const lang = piece.lang === 'ar' ? 'ar' : 'en';
    const element = h('p', { class: 'unit', lang, dir: piece.dir, 'data-document': piece.document, 'data-start': piece.start, 'data-end': piece.end });
    this.marks.write(element, piece);
    this.elements.set(piece, element);
    return element;
  }

  /** The signs beside a row: how many findings of each severity. */
  gutter(row) {
    const all = [...new Set(row.cells.flat().flatMap((it) => this.marks.findingsOf(it)))];
    const signs = ['error', 'warning', 'info'].flatMap((severity) => {
      const these = all.filter((it) => this.view.findings[it].severity === severity);
      if (!these.length) return [];
      return h('button', { type: 'button', class: `sign ${severity}`, 'aria-label': say(`findings-${severity}`, { n: these.length }), onclick: () => this.pick(these[0]) },
        icon(severity), these.length > 1 ? h('span', { 'aria-hidden': 'true' }, count(these.length)) : null);
    });
    return h('div', { class: 'gutter' }, ...signs);
  }

  /** The elements that show a finding, in order. */
  marksOf(index) {
    const it = this.view.findings[index];
    if (it.start === null) return [];
    const pieces = piecesOf(this.layout.pieces[it.document], it.start, it.end);
    if (pieces.some((piece) => !this.elements.has(piece))) this.finish();
    return pieces.flatMap((piece) => [...this.elements.get(piece).querySelectorAll('[data-findings]')])
      .filter((mark) => mark.dataset.findings.split(' ').includes(String(index)));
  }

  /** Shows where a finding stands. */
  reveal(index, { focus = false } = {}) {
    for (const it of this.box.querySelectorAll('.current')) it.classList.remove('current');
    const marks = this.marksOf(index);
    for (const it of marks) it.classList.add('current');
    if (!marks.length) return false;
    bringIntoView(marks[0]);
    if (focus) marks[0].focus({ preventScroll: true });
    return true;
  }

  /** Shows a place of a document, for the lists of names and of places. */
  go(document, start, end) {
    const [piece] = piecesOf(this.layout.pieces[document], start, end);
    if (!piece) return;
    if (!this.elements.has(piece)) this.finish();
    const element = this.elements.get(piece);
    const mark = [...element.querySelectorAll('[data-mention]')].find((it) => {
      const mention = this.view.mentions[it.dataset.mention];
      return mention.start < end && mention.end > start;
    });
    const range = rangeOf(element, start - piece.start, end - piece.start);
    bringIntoView(mark ?? element);
    if (mark) mark.focus({ preventScroll: true });
    else getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** The next or previous name from where the focus is. */
  step(way) {
    this.finish();
    const names = [...this.box.querySelectorAll('[data-mention]')];
    if (!names.length) return;
    const here = document.activeElement?.closest?.('[data-mention]');
    const at = here ? names.indexOf(here) + way : way > 0 ? 0 : names.length - 1;
    const next = names[(at + names.length) % names.length];
    bringIntoView(next, 'nearest');
    next.focus({ preventScroll: true });
  }
}

/** A range over characters of an element. */
function rangeOf(element, from, to) {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  range.selectNodeContents(element);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.data;
    if (from >= passed && from <= passed + length) range.setStart(node, from - passed);
    if (to >= passed && to <= passed + length) {
      range.setEnd(node, to - passed);
      break;
    }
    passed += length;
  }
  return range;
}
