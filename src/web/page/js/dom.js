// Elements and text. Nothing from outside is ever read as markup: text goes in as text nodes.

/** The element with this id. */
export const by = (id) => document.getElementById(id);

/** An element with attributes (`on…` are listeners, `class`, `data-…`; null and false are left out) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((it) => it !== null && it !== undefined && it !== false));
  return element;
}

/** A sign of `icons.svg`, which says nothing to who listens. */
export function icon(name, kind = name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', kind);
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** The direction of a language. */
export const direction = (lang) => (lang === 'ar' ? 'rtl' : 'ltr');

/** What is English and what is Arabic in the order of the page: Arabic always stands on the right. */
export const leftToRight = (english, arabic) => (document.documentElement.dir === 'rtl' ? [arabic, english] : [english, arabic]);

/** The language of a text without declaration: that of its first strong letter's script. */
export const scriptOf = (text) => (/\p{Script=Arabic}/u.test(text.match(/\p{L}/u)?.[0] ?? '') ? 'ar' : 'en');

/** Text of a known language inside text of any. */
export const term = (text, lang = scriptOf(text), tag = 'bdi') => h(tag, { lang, dir: direction(lang) }, text);

/** Words of the page inside text of another language. */
export const inPageLanguage = (tag, attributes, ...children) => h(tag, { lang: document.documentElement.lang, dir: document.documentElement.dir, ...attributes }, ...children);

const ISOLATE = /[\u2066-\u2069]/u;
const LATIN = /(\p{Script=Latin}[\p{Script=Latin}\p{M}\d.&'’+-]*(?: [\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d.&'’+-]*)*)/u;
const ARABIC = /(\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*(?: \p{Script=Arabic}[\p{Script=Arabic}\p{M}]*)*)/u;

/** Text without isolates: what stands in quotation marks, and words of the other script, run by themselves. */
function apart(text) {
  const letters = (script) => (text.match(script) ?? []).length;
  const other = letters(/\p{Script=Arabic}/gu) > letters(/\p{Script=Latin}/gu) ? LATIN : ARABIC;
  const out = document.createDocumentFragment();
  for (const part of text.split(/(«[^«»]*»|“[^“”]*”)/u)) {
    const [quoted] = /^[«“].*[»”]$/su.exec(part) ?? [];
    if (quoted) out.append(part[0], h('bdi', { dir: 'auto' }, part.slice(1, -1)), part.at(-1));
    else out.append(...part.split(other).map((it, at) => (at % 2 ? h('bdi', { dir: 'auto' }, it) : it)));
  }
  return out;
}

/** Text of the server with isolates, as nodes: what an isolate holds becomes a `<bdi>`. */
export function prose(text) {
  if (!ISOLATE.test(text)) return apart(text);
  const out = document.createDocumentFragment();
  const open = [out];
  for (const part of text.split(/([\u2066-\u2069])/u)) {
    if (part === '\u2069') {
      if (open.length > 1) open.pop();
    } else if (/^[\u2066-\u2068]$/u.test(part)) {
      const dir = { '\u2066': 'ltr', '\u2067': 'rtl' }[part] ?? 'auto';
      const bdi = h('bdi', { dir });
      open.at(-1).append(bdi);
      open.push(bdi);
    } else if (part) open.at(-1).append(part);
  }
  return out;
}

/** Waits until nothing has happened for so many milliseconds. */
export function debounced(wait, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait, ...values);
  };
}

/** Whether a key goes into what has the focus. */
export function isTyping(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'file'].includes(target.type));
}

/** Scrolls as the reader likes it, and again once what comes into view has its true height. */
export function bringIntoView(element, block = 'center') {
  element.scrollIntoView({ block });
  requestAnimationFrame(() => element.scrollIntoView({ block }));
}
