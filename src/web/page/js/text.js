// The text that is open: checked, fixed, taken back, and given away.

import { by, h, prose } from './dom.js';
import { has, put, say } from './words.js';
import { complain, file as fetchFile, keep, post, raise, report } from './server.js';
import { bytes } from './files.js';
import { Tabs } from './tabs.js';
import { Opener } from './opener.js';
import { Reader } from './reader.js';
import { Findings } from './findings.js';
import { Ignored } from './ignored.js';
import { Concordance } from './concordance.js';
import { openCard } from './card.js';
import { showNames } from './names.js';
import { showSummary } from './summary.js';

export class TextPanel {
  /** `actions`: lookUp(text), add(pair), canAdd(), show() (brings this panel up), state() (what the server is). */
  constructor(actions) {
    this.actions = actions;
    this.state = null;
    this.past = [];
    this.future = [];
    this.ignored = new Ignored();
    /** How many key sentences a summary has; null leaves it to the server. */
    this.sentences = null;
    this.opener = new Opener((source, target) => this.open(source, target));
    this.reader = new Reader({ pick: (index) => this.findings.choose(index), open: (mark) => this.card(mark) });
    this.findings = new Findings({
      reveal: (index) => this.reader.reveal(index),
      fix: (index) => this.fix([index]),
      ignore: (index) => this.ignore(index),
      canExplain: () => true,
    });
    this.concordance = new Concordance({
      files: () => this.texts(),
      formats: () => (this.actions.state().formats?.find ?? []).map((it) => [it, NAMES[it] ?? it]),
      save: (format, wanted) => this.download('find', format, wanted),
      go: (it) => this.go({ document: this.state.view.documents.length === 2 && it.file === 1 ? 1 : it.document, start: it.start, end: it.end }),
    });
    this.parts = new Tabs(by('parts'), (id) => this.part(id));
    by('fix-safe').addEventListener('click', () => this.fix('safe'));
    by('show-ignored').addEventListener('click', () => {
      this.ignored.clear();
      this.show();
      by('findings-list').querySelector('li')?.focus({ preventScroll: true });
    });
    by('undo').addEventListener('click', () => this.undo());
    by('redo').addEventListener('click', () => this.redo());
    by('edit-text').addEventListener('click', () => this.edit());
    by('new-text').addEventListener('click', () => this.renew());
    addEventListener('beforeunload', (event) => { if (this.unsaved && this.past.length) event.preventDefault(); });
    by('back-to-text').addEventListener('click', () => this.mode(true));
  }

  get isOpen() {
    return this.state !== null && !by('workspace').hidden;
  }

  body() {
    return { source: this.state.source, target: this.state.target };
  }

  texts() {
    if (!this.state) return null;
    const { source, target } = this.state;
    return { files: target ? [source, target] : [source], pair: target !== null };
  }

  /** Shows the open text, or the fields to open one. */
  mode(isText) {
    by('workspace').hidden = !isText;
    by('opener').hidden = isText;
    by('back-to-text').hidden = this.state === null;
  }

  async open(source, target) {
    this.opening?.abort();
    const opening = new AbortController();
    this.opening = opening;
    const button = by('check');
    button.setAttribute('aria-busy', 'true');
    by('said').replaceChildren(put('checking'));
    try {
      const view = await post('/page/view', { source, target }, opening.signal);
      performance.mark('answer');
      this.past = [];
      this.future = [];
      this.unsaved = false;
      this.ignored.clear();
      this.sentences = null;
      this.state = { source, target, view: this.ignored.without(view) };
      this.actions.show();
      this.mode(true);
      this.parts.show('read');
      this.draw();
      this.concordance.clear();
      by('find-term').value = '';
      report('checked', { n: view.findings.length });
      by('rows').focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
    } catch (error) {
      if (this.opening === opening) by('said').replaceChildren();
      complain(error);
    } finally {
      if (this.opening === opening) button.removeAttribute('aria-busy');
    }
  }

  /** Everything about the text that is on the page. */
  draw(near = null) {
    const { view } = this.state;
    this.stale = new Set(['names', 'summary', 'find']);
    const files = [...new Set(view.documents.map(named))];
    by('names-of-files').replaceChildren(...files.flatMap((it, at) => [at ? ' · ' : '', h('bdi', { dir: 'auto' }, it)]));
    const words = view.counts.words.reduce((a, b) => a + b, 0);
    by('counts').replaceChildren(put('words', { n: words }), ' · ', put('mentions', { n: view.counts.mentions }), ' · ', put('findings-count', { n: view.findings.length }));
    const safe = view.counts.safe;
    by('ignored').hidden = view.ignored === 0;
    by('ignored').firstElementChild.replaceChildren(put('ignored', { n: view.ignored }));
    by('fix-safe').textContent = safe ? say('fix-safe', { n: safe }) : say('fix-none');
    by('fix-safe').disabled = safe === 0;
    by('undo').disabled = this.past.length === 0;
    by('redo').disabled = this.future.length === 0;
    by('notices').replaceChildren(
      ...(view.fit && has(`fit-${view.fit}`) ? [h('p', { class: 'notice' }, say(`fit-${view.fit}`))] : []),
      ...(view.notices ?? []).map((it) => h('p', { class: 'notice' }, prose(it))));
    this.reader.show(view);
    this.findings.show(view, near);
    this.drawDownloads();
    if (this.parts.current !== 'read') this.part(this.parts.current);
  }

  /** Fills a part when it is opened. */
  async part(id) {
    if (!this.state || !this.stale?.delete(id)) return;
    const { view } = this.state;
    if (id === 'names') showNames(view, this.cardActions());
    if (id === 'find') await this.concordance.ask();
    if (id === 'summary') {
      by('summary').replaceChildren(h('p', { class: 'none' }, say('checking')));
      try {
        const answer = await post('/page/summary', { ...this.body(), sentences: this.sentences });
        showSummary(answer, (n) => this.summarise(n));
      } catch (error) {
        this.stale.add('summary');
        by('summary').replaceChildren();
        complain(error);
      }
    }
  }

  /** The summary with so many key sentences. */
  async summarise(n) {
    this.sentences = n;
    this.stale.add('summary');
    await this.part('summary');
    by('sentences-wanted')?.focus();
  }

  cardActions() {
    return {
      go: (mention) => this.go(mention),
      find: (text) => this.find(text),
      lookUp: this.actions.lookUp,
      add: this.actions.add,
      canAdd: this.actions.canAdd,
      fix: (index) => this.fix([index]),
    };
  }

  card(mark) {
    const findings = mark.dataset.findings?.split(' ').map(Number) ?? [];
    if (findings.length) this.findings.choose(findings[0], { focus: false });
    openCard(mark, this.state.view, this.cardActions());
  }

  go({ document, start, end }) {
    this.parts.show('read');
    this.reader.go(document, start, end);
  }

  find(text) {
    this.actions.show();
    this.parts.show('find');
    by('find-term').focus();
    return this.concordance.search(text);
  }

  /** Applies findings (indices), or all that are safe. */
  async fix(which) {
    if (this.busy || !this.state) return;
    const { view } = this.state;
    // All that are safe are fixed until nothing safe is left; of a part each is named.
    const all = view.ignored ? view.findings.filter((it) => it.fix?.safe).map((it) => it.id) : 'safe';
    const fixes = which === 'safe' ? all : which.map((it) => view.findings[it].id);
    const near = which === 'safe' ? null : view.findings[which[0]];
    this.busy = true;
    try {
      const answer = await post('/page/apply', { ...this.body(), fixes });
      if (answer.applied > 0) {
        this.keep(this.past);
        this.future = [];
        this.unsaved = true;
        const written = (side) => (answer.files[side] ? { name: answer.files[side].name, base64: answer.files[side].base64 } : this.state[side]);
        this.state = { source: written('source'), target: written('target'), view: this.ignored.without(answer.view) };
        this.draw(near);
        const undo = h('button', { type: 'button', class: 'small', onclick: () => this.undo() }, say('undo'));
        report('fixed', { n: answer.applied }, undo);
        if (which === 'safe') by('findings-list').querySelector('li')?.focus?.({ preventScroll: true });
      }
      if (answer.refused.length) raise(prose(answer.refused.map((it) => it.message).join(' ')));
    } catch (error) {
      complain(error);
    } finally {
      this.busy = false;
    }
  }

  /** Leaves a finding out until the text is closed. */
  ignore(index) {
    const near = this.state.view.findings[index];
    this.ignored.add(this.state.view, index);
    this.show(near);
    report('ignored', { n: this.state.view.ignored });
  }

  /** Shows the text anew, without what is ignored. */
  show(near = null) {
    this.state.view = this.ignored.without(this.state.view);
    this.draw(near);
  }

  /** Keeps the present state to come back to; of long texts only the files, which are checked again. */
  keep(list) {
    const { source, target, view } = this.state;
    const isLong = view.documents.some((it) => it.text.length > LONG);
    list.push({ source, target, view: isLong ? null : view });
    if (list.length > MOST_KEPT) list.shift();
  }

  undo() {
    this.turn(this.past, this.future, 'undone');
  }

  redo() {
    this.turn(this.future, this.past, 'redone');
  }

  async turn(from, to, word) {
    if (!from.length || this.busy) return;
    this.keep(to);
    this.state = from.pop();
    const isCurrent = this.state.view && (this.state.lang ?? document.documentElement.lang) === document.documentElement.lang;
    if (!isCurrent) await this.refresh();
    else this.show();
    report(word, {});
  }

  /** Checks the text again: the language, or the glossary, is another. */
  async refresh() {
    if (!this.state) return;
    try {
      this.state.view = await post('/page/view', this.body());
      this.show();
    } catch (error) {
      complain(error);
    }
  }

  /** What is kept for undoing says nothing in the language before. */
  async translated(before) {
    for (const it of [...this.past, ...this.future]) it.lang ??= before;
    await this.refresh();
  }

  edit() {
    this.opener.edit(this.state.source, this.state.target);
    this.mode(false);
    by('source-text').focus();
  }

  renew() {
    this.opener.clear();
    this.mode(false);
    by('source-text').focus();
  }

  drawDownloads() {
    const { formats } = this.actions.state();
    const menu = by('downloads');
    const { source, target, view } = this.state;
    const button = (label, action, hint) => h('button', { type: 'button', onclick: () => { menu.open = false; action(); }, 'data-download': hint }, label);
    const saved = (file) => button(put('save-file', { name: file.name }), () => { keep(new Blob([bytes(file)]), file.name); this.unsaved = false; }, 'file');
    const reports = ['summary', 'align', 'lint', ...(view.documents.length === 2 ? ['segments'] : [])];
    menu.querySelector('.list').replaceChildren(
      h('div', {}, h('h3', {}, say('download-file')), h('div', { class: 'formats' }, saved(source), target ? saved(target) : null)),
      ...reports.filter((it) => formats?.[it]).map((what) => h('div', {}, h('h3', {}, say(`download-${what}`)),
        h('div', { class: 'formats' }, ...formats[what].map((format) => button(h('bdi', { dir: 'ltr', lang: 'en' }, NAMES[format] ?? format), () => this.download(what, format), `${what}-${format}`))))));
  }

  async download(what, format, wanted = null) {
    try {
      const { blob, name } = await fetchFile('/page/download', { what, format, ...this.body(), title: null, sentences: this.sentences, ...(wanted ? { term: wanted } : {}) });
      keep(blob, name);
      report('downloaded', { name });
    } catch (error) {
      complain(error);
    }
  }
}

const LONG = 200000;
const MOST_KEPT = 200;
const NAMES = { text: 'Text', json: 'JSON', markdown: 'Markdown', html: 'HTML', docx: 'Word', xlsx: 'Excel', csv: 'CSV', sarif: 'SARIF', github: 'GitHub', gitlab: 'GitLab', checkstyle: 'Checkstyle' };

/** The name of a document; pasted text has none of its own. */
const named = (it) => (/^pasted(\.target)?\.txt$/u.test(it.name) ? say('pasted') : it.name);
