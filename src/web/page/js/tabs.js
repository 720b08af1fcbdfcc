// Tabs by the mouse and by arrow keys, as ARIA's practices have it.

import { by } from './dom.js';

export class Tabs {
  /** `list` is the element with role tablist; `shown(id)` is called with the id of the panel. */
  constructor(list, shown) {
    this.tabs = [...list.querySelectorAll('[role=tab]')];
    this.shown = shown;
    list.addEventListener('click', (event) => {
      const tab = event.target.closest('[role=tab]');
      if (tab) this.show(tab.getAttribute('aria-controls'));
    });
    list.addEventListener('keydown', (event) => {
      const at = this.tabs.indexOf(document.activeElement);
      const forward = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
      const next = { [forward]: at + 1, [back]: at - 1, Home: 0, End: this.tabs.length - 1 }[event.key];
      if (at < 0 || next === undefined) return;
      event.preventDefault();
      const tab = this.tabs[(next + this.tabs.length) % this.tabs.length];
      this.show(tab.getAttribute('aria-controls'));
      tab.focus();
    });
  }

  get current() {
    return this.tabs.find((it) => it.getAttribute('aria-selected') === 'true').getAttribute('aria-controls');
  }

  show(id) {
    for (const tab of this.tabs) {
      const is = tab.getAttribute('aria-controls') === id;
      tab.setAttribute('aria-selected', String(is));
      tab.tabIndex = is ? 0 : -1;
      by(tab.getAttribute('aria-controls')).hidden = !is;
    }
    this.shown(id);
  }
}
