// Where texts come in: pasted, chosen or dropped, one or a pair.

import { by, scriptOf } from './dom.js';
import { pasted, read, textOf } from './files.js';
import { complain, raise } from './server.js';
import { put } from './words.js';

const SIDES = ['source', 'target'];

export class Opener {
  /** `open(source, target)` is called with what is to be checked. */
  constructor(open) {
    this.open = open;
    this.files = { source: null, target: null };
    this.form = by('opener');
    for (const side of SIDES) this.wire(side);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.submit();
      }
    });
    by('swap').addEventListener('click', () => this.swap());
    this.acceptDrops();
  }

  wire(side) {
    by(`${side}-file`).addEventListener('change', async (event) => {
      const [file] = event.target.files;
      event.target.value = '';
      if (file) await this.take(side, file);
    });
    this.box(side).querySelector('.remove').addEventListener('click', () => {
      this.choose(side, null);
      by(`${side}-text`).focus();
    });
    by(`${side}-text`).addEventListener('input', (event) => mirror(event.target));
  }

  box(side) {
    return this.form.querySelector(`[data-side=${side}]`);
  }

  async take(side, file) {
    try {
      this.choose(side, await read(file));
    } catch (error) {
      complain(error);
    }
  }

  choose(side, file) {
    this.files[side] = file;
    const chosen = this.box(side).querySelector('.chosen');
    chosen.hidden = file === null;
    chosen.querySelector('bdi').textContent = file?.name ?? '';
    by(`${side}-text`).hidden = file !== null;
  }

  swap() {
    const [a, b] = SIDES.map((it) => by(`${it}-text`));
    [a.value, b.value] = [b.value, a.value];
    const { source, target } = this.files;
    this.choose('source', target);
    this.choose('target', source);
    for (const it of [a, b]) mirror(it);
  }

  /** What stands in a field; null where it is empty. */
  file(side) {
    if (this.files[side]) return this.files[side];
    const text = by(`${side}-text`).value;
    if (!text.trim()) return null;
    return pasted(text, this.names?.[side] ?? (side === 'target' ? 'pasted.target.txt' : 'pasted.txt'));
  }

  submit() {
    const [source, target] = SIDES.map((it) => this.file(it));
    if (!source && !target) {
      raise(put('nothing-to-check'));
      by('source-text').focus();
      return;
    }
    this.open(source ?? target, source ? target : null);
  }

  /** Puts files into the fields, to be changed. */
  edit(source, target) {
    this.names = { source: source?.name, target: target?.name };
    for (const [side, file] of [['source', source], ['target', target]]) {
      const text = textOf(file);
      by(`${side}-text`).value = text ?? '';
      mirror(by(`${side}-text`));
      this.choose(side, text === null ? file : null);
    }
  }

  clear() {
    this.edit(null, null);
    this.names = null;
  }

  acceptDrops() {
    const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
    const cover = by('drop');
    let depth = 0;
    addEventListener('dragenter', (event) => {
      if (!hasFiles(event)) return;
      depth += 1;
      cover.hidden = false;
    });
    addEventListener('dragleave', (event) => {
      if (hasFiles(event) && (depth -= 1) <= 0) cover.hidden = true;
    });
    addEventListener('dragover', (event) => {
      if (hasFiles(event)) event.preventDefault();
    });
    addEventListener('drop', async (event) => {
      depth = 0;
      cover.hidden = true;
      if (!hasFiles(event)) return;
      event.preventDefault();
      await this.dropped([...event.dataTransfer.files], event.target.closest?.('[data-side]')?.dataset.side);
    });
  }

  /** A file that is dropped into a field waits there; one elsewhere is checked at once, and two are a pair. */
  async dropped(files, side) {
    if (!files.length) return;
    if (files.length === 1 && side) {
      await this.take(side, files[0]);
      return;
    }
    this.clear();
    await this.take('source', files[0]);
    if (files.length > 1) await this.take('target', files[1]);
    this.submit();
  }
}

/** What is typed runs in the direction of its script, whatever the page's. */
function mirror(field) {
  field.lang = field.value.trim() ? scriptOf(field.value) : document.documentElement.lang;
}
