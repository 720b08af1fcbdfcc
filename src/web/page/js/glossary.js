// The glossary: searched, edited, added to; earlier versions; what two people changed at once.

import { by, debounced, direction, h, inPageLanguage, leftToRight, prose, term } from './dom.js';
import { has, put, say, time } from './words.js';
import { complain, get, keep, post, Refusal, repeat, report } from './server.js';
import { bytes } from './files.js';

const PAGE = 50;
const VALUES = {
  status: ['draft', 'approved', 'retired'], keep_latin: ['yes', 'no', 'either'], gender: ['masculine', 'feminine'],
  match: ['clitic', 'exact', 'exact-case', 'fuzzy'], ar_kind: ['transliteration', 'translation', 'mixed', 'native'],
};
/** How the formats of other programs are called. */
const FORMATS = { csv: 'CSV', xlsx: 'Excel', tbx: 'TBX 3', 'tbx-dct': 'TBX 3 (DCT)', 'tbx-v2': 'TBX 2', omegat: 'OmegaT', utx: 'UTX', docx: 'Word' };
const LONG = /^(definition|context|note)/u;

export class GlossaryPanel {
  /** `state()` is what the server is; `changed()` is called after each change. */
  constructor({ state, changed }) {
    Object.assign(this, { state, changed });
    this.rows = [];
    this.writable = true;
    this.columns = [];
    const later = debounced(150, () => this.load());
    by('glossary-query').addEventListener('input', later);
    by('glossary-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.load();
    });
    by('glossary-more').addEventListener('click', () => this.load(this.rows.length));
    by('add-row').addEventListener('click', () => this.add({}));
    by('versions-open').addEventListener('click', () => this.versions());
  }

  get canAdd() {
    return Boolean(this.state().own_glossary) && this.writable;
  }

  async load(offset = 0) {
    for (const it of ['add-row', 'versions-open']) by(it).disabled = !this.canAdd;
    this.drawDownloads();
    if (!this.state().own_glossary) {
      by('glossary-status').replaceChildren(say('no-own-glossary'));
      return;
    }
    this.running?.abort();
    this.running = new AbortController();
    const query = by('glossary-query').value.trim();
    try {
      const answer = await get(`/page/glossary?query=${encodeURIComponent(query)}&offset=${offset}&limit=${PAGE}`, this.running.signal);
      Object.assign(this, { columns: answer.columns, stamp: answer.stamp, writable: answer.writable !== false });
      this.rows = offset ? [...this.rows, ...answer.rows] : answer.rows;
      this.matching = answer.matching;
      this.draw(answer, query, offset);
    } catch (error) {
      complain(error);
    }
  }

  draw(answer, query, offset) {
    by('glossary-title').replaceChildren(say('glossary'), ' ', h('bdi', { dir: 'ltr', class: 'path', title: answer.path }, answer.path.split(/[/\\]/u).at(-1)));
    by('glossary-status').replaceChildren(query ? put('rows-matching', { n: answer.matching, query }) : put('rows-all', { n: answer.total }), ...(this.writable ? [] : ['. ', say('glossary-read-only')]));
    for (const it of ['add-row', 'versions-open']) by(it).disabled = !this.canAdd;
    by('glossary-table').hidden = this.rows.length === 0;
    const head = (id, kind) => h('th', { scope: 'col', class: kind }, say(id));
    by('glossary-table').querySelector('thead tr').replaceChildren(...leftToRight(head('english', 'ltr'), head('arabic', 'rtl')), head('kind'), head('id'), head('change'));
    const made = (offset ? answer.rows : this.rows).map((it) => this.row(it));
    if (offset) by('glossary-rows').append(...made);
    else by('glossary-rows').replaceChildren(...made);
    by('glossary-more').hidden = this.rows.length >= answer.matching;
  }

  drawDownloads() {
    const menu = by('glossary-downloads');
    const formats = this.state().glossary_formats ?? [];
    menu.hidden = !this.state().own_glossary;
    menu.querySelector('.list').replaceChildren(h('div', { class: 'formats' }, ...formats.map((it) =>
      h('button', { type: 'button', 'data-download': `glossary-${it}`, onclick: () => { menu.open = false; this.export(it); } }, h('bdi', { dir: 'ltr', lang: 'en' }, FORMATS[it] ?? it)))));
  }

  /** Gives the glossary away in a format, and says what that cannot hold. */
  async export(format) {
    by('glossary-lost').replaceChildren();
    try {
      const answer = await get(`/page/glossary/export?format=${encodeURIComponent(format)}`);
      keep(new Blob([bytes(answer)]), answer.name);
      report('downloaded', { name: answer.name });
      if (answer.lost.length) by('glossary-lost').replaceChildren(h('p', { class: 'notice' }, put('glossary-lost', { name: answer.name })), h('ul', { class: 'lost' }, ...answer.lost.map((it) => h('li', {}, prose(it)))));
    } catch (error) {
      complain(error);
    }
  }

  row(row) {
    const side = (lang) => {
      const more = ['admitted', 'short', 'deprecated', 'superseded'].filter((it) => row.cells[`${lang}_${it}`]);
      const text = row.cells[`${lang}_preferred`];
      return h('td', { lang, dir: direction(lang), class: 'form' }, h('span', { class: 'preferred' }, text ? term(text) : '–'),
        ...more.map((it) => h('small', {}, term(row.cells[`${lang}_${it}`], lang), ' · ', inPageLanguage('bdi', {}, say(`standing-${it}`)))));
    };
    const kind = row.cells.entity_type ?? '';
    const name = (row.cells.en_preferred || row.cells.ar_preferred);
    return h('tr', { 'data-row': row.row },
      ...leftToRight(side('en'), side('ar')),
      h('td', {}, this.kindName(kind)),
      h('td', {}, h('bdi', { class: 'id', dir: 'ltr' }, row.id ?? '')),
      h('td', {}, this.writable ? h('button', { type: 'button', class: 'small', 'aria-label': say('edit-row', { name }), onclick: () => this.edit(row) }, say('edit')) : null));
  }

  kindName(kind) {
    return this.state().kinds?.find((it) => it.id === kind)?.name ?? kind;
  }

  label(column) {
    const id = `column-${column.replaceAll('_', '-')}`;
    return has(id) ? say(id) : column;
  }

  /** A field for a column, in the language of the column. */
  field(column, value) {
    const id = `cell-${this.columns.indexOf(column)}`;
    const lang = /^(?:en|ar)(?=_)/u.exec(column)?.[0] ?? /_(en|ar)$/u.exec(column)?.[1] ?? null;
    const about = { id, name: column, 'data-was': value };
    const values = column === 'entity_type' ? (this.state().kinds ?? []).map((it) => it.id) : VALUES[column];
    let input;
    if (values) {
      const all = value && !values.includes(value) ? [value, ...values] : values;
      input = h('select', about, h('option', { value: '' }, '–'), ...all.map((it) => h('option', { value: it }, column === 'entity_type' ? this.kindName(it) : has(`value-${it}`) ? say(`value-${it}`) : it)));
      input.value = value;
    } else {
      const direct = lang ? { lang, dir: direction(lang) } : { dir: 'auto' };
      input = LONG.test(column) || value.includes('\n') ? h('textarea', { ...about, ...direct, rows: 2 }) : h('input', { type: 'text', ...about, ...direct, spellcheck: 'false', autocomplete: 'off' });
      input.value = value;
    }
    if (column === 'concept_id') input.readOnly = true;
    return h('div', { class: `field${LONG.test(column) ? ' long' : ''}`, 'data-column': column }, h('label', { for: id }, this.label(column)), input);
  }

  /** The form of a row; `save(cells)` gets the cells that were changed, and closes the form by giving true. */
  form(title, cells, save, remove = null) {
    const dialog = by('row-dialog');
    const forms = ['preferred', 'admitted', 'short', 'deprecated', 'superseded'].flatMap((it) => leftToRight(`en_${it}`, `ar_${it}`));
    const main = [...forms, 'entity_type', 'status'];
    const rank = (it) => (main.includes(it) ? main.indexOf(it) : main.length);
    const shown = [...this.columns].sort((a, b) => rank(a) - rank(b));
    const isMain = (it) => main.includes(it);
    const isFilled = (it) => Boolean(cells[it]) && it !== 'concept_id';
    const first = shown.filter((it) => isMain(it) || isFilled(it));
    const rest = shown.filter((it) => !first.includes(it));
    const problem = h('div', { class: 'problem', role: 'alert' });
    const body = h('form', { method: 'dialog', class: 'row-form' },
      h('h2', { id: 'row-title' }, title),
      h('p', { class: 'hint' }, say('several-terms')),
      h('div', { class: 'fields' }, ...first.map((it) => this.field(it, cells[it] ?? ''))),
      rest.length ? h('details', { class: 'more' }, h('summary', {}, say('more-columns')), h('div', { class: 'fields' }, ...rest.map((it) => this.field(it, cells[it] ?? '')))) : null,
      problem,
      h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'main', id: 'save-row' }, say('save')), h('button', { type: 'button', onclick: () => dialog.close() }, say('cancel')),
        remove ? h('button', { type: 'button', class: 'danger', onclick: remove }, say('delete-row')) : null));
    body.addEventListener('submit', async (event) => {
      event.preventDefault();
      const changed = {};
      for (const it of body.querySelectorAll('[data-was]')) if (it.value !== it.dataset.was) changed[it.name] = it.value;
      problem.replaceChildren();
      try {
        if (await save(changed)) dialog.close();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        problem.replaceChildren(h('p', {}, prose(error.message)), ...(error.help ? [h('p', {}, prose(error.help))] : []), ...clashes(error.answer?.clashes));
      }
    });
    dialog.replaceChildren(body);
    dialog.showModal();
    body.querySelector('.fields :is(input, textarea):not([readonly])')?.focus();
  }

  edit(row) {
    const name = (row.cells.en_preferred || row.cells.ar_preferred);
    this.form(put('edit-row', { name }), row.cells, async (cells) => {
      if (!Object.keys(cells).length) return true;
      await this.save(row, cells);
      return true;
    }, () => this.remove(row));
  }

  /** Saves cells; where the row is another by now, both are shown. */
  async save(row, cells) {
    try {
      const answer = await post('/page/glossary/edit', { row: row.row, hash: row.hash, cells });
      await this.done('row-saved', {}, answer.messages);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'row-changed') throw error;
      this.conflict(row, cells, error.answer.theirs);
    }
  }

  async remove(row) {
    try {
      await post('/page/glossary/delete', { row: row.row, hash: row.hash });
      by('row-dialog').close();
      await this.done('row-deleted');
    } catch (error) {
      by('row-dialog').close();
      if (error instanceof Refusal && error.code === 'row-changed') this.conflict(row, null, error.answer.theirs);
      else complain(error);
    }
  }

  /** A new row, with what is known of it. */
  async add({ en = '', ar = '' }) {
    if (!this.columns.length) await this.load();
    if (!this.columns.length) return;
    this.form(say('add-row'), {}, async (cells) => {
      await this.insert(cells);
      return true;
    });
    for (const [column, value] of [['en_preferred', en], ['ar_preferred', ar]]) {
      const field = by('row-dialog').querySelector(`[name=${column}]`);
      if (field) field.value = value;
    }
    if (en || ar) by('row-dialog').querySelector(`[name=${en ? 'ar' : 'en'}_preferred]`)?.focus();
  }

  /** Adds a row of these cells; its id is the server's. */
  async insert({ en_preferred: en = '', ar_preferred: ar = '', entity_type: kind = '', concept_id: _, ...cells }) {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value));
    const answer = await post('/page/glossary/add', { en, ar, kind: kind || null, cells: filled });
    await this.done('row-added', {}, answer.messages);
  }

  async done(word, values = {}, messages = []) {
    await this.load();
    if (messages?.length) repeat(messages.join(' '));
    else report(word, values);
    this.changed();
  }

  /** Both rows, cell by cell; the reader chooses which to keep. */
  conflict(row, cells, theirs) {
    const dialog = by('conflict-dialog');
    const close = () => dialog.close();
    const mine = { ...row.cells, ...(cells ?? {}) };
    const columns = this.columns.filter((it) => mine[it] || theirs?.cells[it]);
    const differ = (it) => theirs && (mine[it] ?? '') !== (theirs.cells[it] ?? '');
    const cell = (column, value, which) => {
      const lang = /^(en|ar)(?=_)/u.exec(column)?.[0] ?? null;
      const text = h('span', lang ? { lang, dir: direction(lang) } : { dir: 'auto' }, value || '–');
      if (!differ(column)) return h('td', {}, text);
      const isMine = which === 'yours';
      const wanted = isMine === (cells !== null && column in cells);
      return h('td', { class: 'differs' }, h('label', {}, h('input', { type: 'radio', name: `choice-${this.columns.indexOf(column)}`, value: which, checked: wanted, 'aria-label': `${this.label(column)}: ${say(which)}` }), ' ', text));
    };
    const body = h('form', { method: 'dialog' },
      h('h2', { id: 'conflict-title' }, say('conflict')),
      h('p', {}, say(theirs ? 'conflict-hint' : 'conflict-gone')),
      h('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'conflict-title' }, h('table', {},
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, say('column')), h('th', { scope: 'col' }, say('yours')), theirs ? h('th', { scope: 'col' }, say('theirs')) : null)),
        h('tbody', {}, ...columns.map((it) => h('tr', {}, h('th', { scope: 'row' }, this.label(it)), cell(it, mine[it] ?? '', 'yours'), theirs ? cell(it, theirs.cells[it] ?? '', 'theirs') : null))))),
      h('p', { class: 'actions' },
        theirs ? h('button', { type: 'submit', class: 'main', id: 'keep-chosen' }, say(cells ? 'keep-chosen' : 'delete-anyway')) : h('button', { type: 'submit', class: 'main' }, say('add-again')),
        h('button', { type: 'button', onclick: () => { close(); this.load(); } }, say('leave-theirs'))));
    body.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        close();
        if (!theirs) await this.insert(mine);
        else if (!cells) await this.remove(theirs);
        else {
          const chosen = {};
          for (const it of columns.filter(differ)) {
            const yours = body.querySelector(`[name=choice-${this.columns.indexOf(it)}][value=yours]`).checked;
            if (yours) chosen[it] = mine[it] ?? '';
          }
          if (Object.keys(chosen).length) await this.save(theirs, chosen);
          else await this.load();
        }
      } catch (error) {
        complain(error);
      }
    });
    by('row-dialog').close();
    dialog.replaceChildren(body);
    dialog.showModal();
  }

  async versions() {
    const dialog = by('versions-dialog');
    try {
      const { stamp, versions } = await get('/page/glossary/versions');
      const restore = async (it) => {
        try {
          await post('/page/glossary/restore', { id: it.id, stamp });
          dialog.close();
          await this.done('restored', { time: time(it.time) });
        } catch (error) {
          dialog.close();
          complain(error);
          if (error.code === 'file-changed') await this.load();
        }
      };
      dialog.replaceChildren(
        h('h2', { id: 'versions-title' }, say('versions')),
        h('p', { class: 'hint' }, say('versions-hint')),
        versions.length ? h('ol', { class: 'versions' }, ...versions.map((it) => h('li', {}, h('time', { datetime: it.time }, time(it.time)), ' ', it.rows === undefined ? null : h('small', {}, put('rows-all', { n: it.rows })), ' ',
          h('button', { type: 'button', class: 'small', 'aria-label': say('restore-version', { time: time(it.time) }), onclick: () => restore(it) }, say('restore'))))) : h('p', { class: 'none' }, say('no-versions')),
        h('p', { class: 'actions' }, h('button', { type: 'button', onclick: () => dialog.close() }, say('close'))));
      dialog.showModal();
    } catch (error) {
      complain(error);
    }
  }
}

const clashes = (list = []) => list.map((it) => h('p', {}, term(it.en, 'en'), ' = ', term(it.ar, 'ar'), ' ', h('bdi', { class: 'id', dir: 'ltr' }, it.with)));
