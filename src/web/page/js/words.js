// The words of the interface, in the language that is chosen.

import { prose } from './dom.js';

let words = {};
let plural = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');
let current = document.documentElement.lang === 'ar' ? 'ar' : 'en';

export const language = () => current;

/** Fetches the words of a language and writes them where the page has them. */
export async function speak(lang) {
  const response = await fetch(`/page/words?lang=${lang}`);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  const answer = await response.json();
  words = answer.words;
  current = answer.lang;
  plural = new Intl.PluralRules(current);
  numbers = new Intl.NumberFormat(current === 'ar' ? 'ar-u-nu-latn' : 'en');
  document.documentElement.lang = current;
  document.documentElement.dir = answer.dir;
  document.title = say('title');
  relabel(document);
}

/** Writes the words of every element below `root` that names one. */
function relabel(root) {
  for (const it of root.querySelectorAll('[data-word]')) it.textContent = words[it.dataset.word] ?? '';
  for (const it of root.querySelectorAll('[data-label]')) it.setAttribute('aria-label', words[it.dataset.label] ?? '');
  for (const it of root.querySelectorAll('[data-placeholder]')) it.placeholder = words[it.dataset.placeholder] ?? '';
}

/** Whether there is such a word. */
export const has = (id) => Object.hasOwn(words, `web-page-${id}`);

/** A word; its variables are isolated from what is around them. */
export function say(id, values = {}) {
  let text = words[`web-page-${id}`] ?? id;
  if (typeof text === 'object') text = text[plural.select(values.n)] ?? text.other;
  return text.replace(/\{\s*\$?([a-z_]+)\s*\}/gu, (whole, name) => {
    if (!(name in values)) return whole;
    const value = values[name];
    return typeof value === 'number' ? count(value) : `\u2068${value}\u2069`;
  });
}

/** The same as nodes, whose variables are elements. */
export const put = (id, values) => prose(say(id, values));

/** A number as people of the language write it. */
export const count = (number) => numbers.format(number);

/** A share from 0 to 1. */
export const percent = (share) => `${new Intl.NumberFormat('en', { maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share * 100)}%`;

/** A time, as people of the language write it. */
export const time = (iso) => new Intl.DateTimeFormat(current === 'ar' ? 'ar-u-nu-latn' : 'en-GB', { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso));
