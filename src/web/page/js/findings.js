// The list of findings: chosen by the mouse or by keys, fixed one by one.

import { by, direction, h, icon, prose } from './dom.js';
import { count, say } from './words.js';
import { get } from './server.js';

const STEP = 100;
const AROUND = 40;

export class Findings {
  /** `reveal(index)` shows a finding in the text, `fix(index)` applies it, `ignore(index)` leaves it out. */
  constructor({ reveal, fix, ignore, canExplain }) {
    Object.assign(this, { reveal, fix, ignore, canExplain });
    this.list = by('findings-list');
    this.boxes = [...by('findings').querySelectorAll('.filter input')];
    for (const it of this.boxes) it.addEventListener('change', () => this.draw());
    by('next').addEventListener('click', () => this.step(1));
    by('previous').addEventListener('click', () => this.step(-1));
    by('fold').addEventListener('click', () => {
      const folded = by('findings').classList.toggle('folded');
      by('fold').setAttribute('aria-expanded', String(!folded));
    });
    this.list.addEventListener('click', (event) => {
      const item = event.target.closest('li[data-index]');
      if (item && !event.target.closest('button, details')) this.choose(Number(item.dataset.index));
    });
    this.list.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || event.target.closest('summary')) return;
      event.preventDefault();
      this.step(step, { focus: true });
    });
    this.observer = new IntersectionObserver((seen) => {
      if (seen.some((it) => it.isIntersecting)) this.more();
    });
  }

  show(view, keep = null) {
    this.view = view;
    this.current = null;
    for (const box of this.boxes) {
      box.parentElement.querySelector('.count').textContent = `(${count(view.counts.findings[box.value] ?? 0)})`;
    }
    by('findings-title').textContent = say('findings', { n: view.findings.length });
    this.draw();
    if (keep !== null) this.near(keep);
  }

  draw() {
    const wanted = new Set(this.boxes.filter((it) => it.checked).map((it) => it.value));
    this.shown = this.view.findings.map((_, index) => index).filter((it) => wanted.has(this.view.findings[it].severity));
    this.list.replaceChildren();
    this.drawn = 0;
    if (this.shown.length) this.more();
    else this.list.append(h('li', { class: 'none' }, say(this.view.findings.length ? 'none-of-these' : 'no-findings')));
  }

  more() {
    this.observer.disconnect();
    const next = this.shown.slice(this.drawn, this.drawn + STEP);
    this.drawn += next.length;
    this.list.append(...next.map((it) => this.item(it)));
    if (this.drawn < this.shown.length) this.observer.observe(this.list.lastElementChild);
  }

  item(index) {
    const it = this.view.findings[index];
    return h('li', { class: it.severity, 'data-index': index, tabindex: '-1' },
      h('p', { class: 'what' }, icon(it.severity), ' ', h('strong', {}, say(it.severity)), ' ', h('bdi', { class: 'rule', lang: 'en', dir: 'ltr' }, it.rule)),
      h('p', { class: 'message' }, prose(it.message)),
      it.rule_name ? h('p', { class: 'advice' }, prose(it.rule_name)) : null,
      this.excerpt(it),
      it.fix ? this.change(it) : null,
      ...it.related.map((other) => this.related(other)),
      h('p', { class: 'actions' },
        it.fix ? h('button', { type: 'button', class: 'small take', onclick: () => this.fix(index) }, say(it.fix.safe ? 'fix' : 'suggestion')) : null,
        h('button', { type: 'button', class: 'small', onclick: () => { this.choose(index); } }, say('go-to')),
        h('button', { type: 'button', class: 'small leave', onclick: () => this.ignore(index) }, say('ignore'))),
      this.canExplain() ? this.why(it.rule) : null);
  }

  excerpt(it) {
    if (it.start === null) return null;
    const { text, language, blocks } = this.view.documents[it.document];
    const block = blocks.find((b) => b.start <= it.start && it.start <= b.end) ?? { start: 0, end: text.length, lang: language };
    const from = wordStart(text, Math.max(it.start - AROUND, block.start), it.start);
    const to = wordEnd(text, Math.min(it.end + AROUND, block.end), it.end);
    const lang = block.lang ?? language;
    return h('p', { class: 'excerpt', lang, dir: direction(lang) },
      from > block.start ? '… ' : '', text.slice(from, it.start), h('mark', { class: `fault ${it.severity}` }, text.slice(it.start, it.end)), text.slice(it.end, to), to < block.end ? ' …' : '');
  }

  /** What a fix makes of the words around it. */
  change(it) {
    const changes = [];
    for (const edit of [...it.fix.edits].sort((a, b) => a.document - b.document || a.start - b.start)) {
      const last = changes.at(-1);
      if (last && last.document === edit.document && edit.start - last.end < 20) {
        last.edits.push(edit);
        last.end = edit.end;
      } else changes.push({ document: edit.document, start: edit.start, end: edit.end, edits: [edit] });
    }
    return h('div', { class: 'changes' }, ...changes.slice(0, 4).map((change) => {
      const { text, language } = this.view.documents[change.document];
      const [from, to] = wordsAround(text, change.start, change.end);
      const was = [];
      const becomes = [];
      let at = from;
      for (const edit of change.edits) {
        was.push(text.slice(at, edit.start), ...(edit.end > edit.start ? [h('del', {}, text.slice(edit.start, edit.end))] : []));
        becomes.push(text.slice(at, edit.start), ...(edit.text ? [h('ins', {}, edit.text)] : []));
        at = edit.end;
      }
      was.push(text.slice(at, to));
      becomes.push(text.slice(at, to));
      const side = (nodes) => h('bdi', { lang: language, dir: direction(language) }, ...nodes);
      return h('p', { class: 'change', dir: direction(language) }, side(was), icon('arrow', 'turns'), h('span', { class: 'unseen' }, ` ${say('becomes')} `), side(becomes));
    }));
  }

  related(other) {
    const { text, language } = this.view.documents[other.document] ?? {};
    const part = text && other.start !== null ? text.slice(Math.max(other.start, 0), Math.min(other.end, other.start + 160)) : '';
    return h('p', { class: 'related' }, prose(other.message), part ? ': ' : '', part ? h('q', { lang: language, dir: direction(language) }, part) : null);
  }

  why(rule) {
    const details = h('details', { class: 'why' }, h('summary', {}, say('why')));
    details.addEventListener('toggle', async () => {
      if (!details.open || details.childElementCount > 1) return;
      const answer = await get(`/page/rule?rule=${encodeURIComponent(rule)}`).catch(() => null);
      details.append(h('div', {}, ...(answer ? explained(answer.text) : [h('p', {}, say('no-explanation'))])));
    });
    return details;
  }

  /** Makes a finding the current one. */
  choose(index, { focus = true } = {}) {
    this.current = index;
    const place = this.shown.indexOf(index);
    while (place >= this.drawn) this.more();
    for (const it of this.list.querySelectorAll('[aria-current]')) it.removeAttribute('aria-current');
    const item = this.list.querySelector(`[data-index="${index}"]`);
    if (item) {
      item.setAttribute('aria-current', 'true');
      this.scroll(item);
      if (focus) item.focus({ preventScroll: true });
    }
    this.reveal(index);
    return item;
  }

  /** The list scrolls, the page stays. */
  scroll(item) {
    const [a, b] = [this.list.getBoundingClientRect(), item.getBoundingClientRect()];
    if (b.top < a.top) this.list.scrollTop -= a.top - b.top + 8;
    else if (b.bottom > a.bottom) this.list.scrollTop += Math.min(b.bottom - a.bottom, b.top - a.top) + 8;
  }

  step(way) {
    if (!this.shown.length) return;
    const at = this.shown.indexOf(this.current);
    const next = at < 0 ? (way > 0 ? 0 : this.shown.length - 1) : (at + way + this.shown.length) % this.shown.length;
    this.choose(this.shown[next]);
  }

  /** After a fix: the finding that follows where the last one stood. */
  near({ document, start }) {
    const next = this.shown.find((it) => {
      const finding = this.view.findings[it];
      return finding.document > document || (finding.document === document && (finding.start ?? 0) >= (start ?? 0));
    });
    if (next !== undefined || this.shown.length) this.choose(next ?? this.shown.at(-1));
    else this.list.querySelector('.none')?.setAttribute('tabindex', '-1');
  }
}

/** The explanation of a rule: headings, paragraphs, and code inside them. */
function explained(markdown) {
  return markdown.split(/\n(?=## )|\n{2,}/u).flatMap((part) => {
    const [, heading, text] = /^(?:## ([^\n]*)\n*)?([^]*)$/u.exec(part.trim());
    const words = text.replace(/\n(?![-*] )/gu, ' ').split(/`([^`]*)`/u);
    return [
      heading ? h('h4', {}, heading) : null,
      text ? h('p', { class: 'explained' }, ...words.map((it, at) => (at % 2 ? h('code', { dir: 'auto' }, it) : it))) : null,
    ].filter(Boolean);
  });
}

const isSpace = (c) => c === undefined || /\s/u.test(c);

function wordStart(text, at, until) {
  let it = at;
  while (it > 0 && it < until && !isSpace(text[it - 1])) it += 1;
  return it === until ? at : it;
}

function wordEnd(text, at, until) {
  let it = at;
  while (it > until && it < text.length && !isSpace(text[it])) it -= 1;
  return it === until ? at : it;
}

/** A place with the rest of the words that it cuts, and one word on either side where it is only space. */
function wordsAround(text, start, end) {
  let from = start;
  let to = end;
  if (!text.slice(from, to).trim()) {
    while (from > 0 && /[^\S\n]/u.test(text[from - 1])) from -= 1;
    while (to < text.length && /[^\S\n]/u.test(text[to])) to += 1;
  }
  while (from > 0 && start - from < 24 && !isSpace(text[from - 1])) from -= 1;
  while (to < text.length && to - end < 24 && !isSpace(text[to])) to += 1;
  return [from, to];
}
