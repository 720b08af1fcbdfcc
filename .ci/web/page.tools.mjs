// What drives the page in Chromium and examines it. Arguments of the process: PROGRAM PLACE PICTURES.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const [program, place, pictures] = process.argv.slice(2);
const load = createRequire(join(place, 'node_modules/'));
export const { chromium } = load('playwright-core');
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
/** What was checked and what is wrong, and how long it took. */
export const found = { checks: 0, faults: [], timings: [] };
export function check(holds, fault) {
  found.checks += 1;
  if (!holds) {
    found.faults.push(fault);
    console.error(`fault: ${fault}`);
  }
}

/** Starts the program in a folder, and gives the address that it says. */
export function serve(folder) {
  const child = spawn(program, ['serve', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = new Promise((resolve, reject) => {
    let said = '';
    const listen = (bytes) => {
      said += bytes;
      const match = /http:\/\/127\.0\.0\.1:\d+\/\S*token=[\w-]+/u.exec(said);
      if (match) resolve(match[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`serve says no address: ${said}`)), 20000).unref();
  });
  return { child, address };
}

/** A page that watches itself. */
export async function open(browser, address, { lang = 'en', scheme = 'light', width = 1280, motion = 'no-preference' } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: motion, locale: lang === 'ar' ? 'ar' : 'en-GB', acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(Number(process.env.PATIENCE ?? 10000));
  const page = await context.newPage();
  const origin = new URL(address).origin;
  page.allowed = new Set();
  page.on('console', (it) => {
    const isAllowed = [...page.allowed].some((code) => it.text().includes(code));
    if (['error', 'warning'].includes(it.type()) && !isAllowed) check(false, `console: ${it.text()}`);
  });
  page.on('pageerror', (error) => check(false, `error on the page: ${error.stack}`));
  page.on('request', (it) => check(/^(blob|data):/u.test(it.url()) || it.url().startsWith(`${origin}/`), `a request to another host: ${it.url()}`));
  await page.goto(address);
  await page.goto(`${origin}/?lang=${lang}`);
  await page.waitForSelector('html[data-ready]', { timeout: 10000 });
  check(await page.evaluate(() => document.documentElement.lang) === lang, `is not in ${lang}`);
  check(await page.evaluate(() => document.documentElement.dir) === (lang === 'ar' ? 'rtl' : 'ltr'), `runs the wrong way in ${lang}`);
  return page;
}

/** What axe-core finds, whether every word is there, and whether a narrow screen scrolls down only. */
export async function examine(page, state) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  check(passes.length > 10, `${state}: axe checked nothing`);
  for (const it of violations) check(false, `${state}: axe ${it.id}: ${it.nodes.map((node) => `${node.target} ${node.html.slice(0, 140)} ${node.any.map((one) => one.message).join(' ')}`).slice(0, 2).join(' | ')}`);
  const raw = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((it) => it.childElementCount === 0 && it.checkVisibility() && /\{\{|\{[a-z_]+\}|web-page-|^(null|undefined|NaN|\[object)/u.test(it.textContent)).map((it) => it.outerHTML.slice(0, 120)));
  check(raw.length === 0, `${state}: a word is missing: ${raw[0]}`);
  const bare = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (/^(null|undefined|NaN)$/u.test(node.data.trim())) return node.parentElement.outerHTML.slice(0, 160);
    return null;
  });
  check(bare === null, `${state}: says nothing in words: ${bare}`);
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  check(wide[0] <= wide[1], `${state}: ${wide[0]} wide on a screen of ${wide[1]}`);
}

export const text = (page, selector) => page.locator(selector).first().textContent();
export const count = (page, selector) => page.locator(selector).count();

/** Drops files on the page, as from a folder. */
export async function drop(page, files) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const it of all) transfer.items.add(new File([Uint8Array.from(atob(it.base64), (c) => c.charCodeAt(0))], it.name));
    return transfer;
  }, files.map((it) => ({ name: it.name, base64: Buffer.from(it.bytes).toString('base64') })));
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', event, { dataTransfer: data });
}

export const opened = async (page) => {
  await page.waitForSelector('#workspace:not([hidden]) .unit');
  await page.evaluate(() => new Promise((done) => {
    const look = () => (performance.getEntriesByName('all-rows').length ? done() : setTimeout(look, 20));
    look();
  }));
};

export async function paste(page, source, target = '') {
  await page.click('#tab-text');
  if (await page.isVisible('#new-text')) await page.click('#new-text');
  await page.fill('#source-text', source);
  await page.fill('#target-text', target);
  await page.evaluate(() => performance.clearMarks());
  await page.click('#check');
  await opened(page);
}

export const units = (page, which = 0) => page.locator(`.unit[data-document="${which}"]`).allTextContents();
export const lines = (it) => it.split('\n').map((line) => line.trim()).filter(Boolean);

/** Every character of a marked unit is drawn where it is without marks: no letter is torn from its neighbour. */
export async function drawnAlike(page, state) {
  const letters = await page.evaluate(() => {
    const places = (element) => {
      const out = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < node.data.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          out.push([box.left, box.top, box.width]);
        }
      }
      return out;
    };
    let compared = 0;
    const bad = [];
    for (const unit of [...document.querySelectorAll('.unit')].filter((it) => it.childElementCount).slice(0, 30)) {
      const marked = places(unit);
      const kept = [...unit.childNodes];
      unit.textContent = unit.textContent;
      const plain = places(unit);
      unit.replaceChildren(...kept);
      compared += plain.length;
      const at = plain.findIndex((it, i) => it.some((n, k) => Math.abs(n - marked[i][k]) > 0.6));
      if (at >= 0 || plain.length !== marked.length) bad.push(`${unit.textContent.slice(Math.max(at - 12, 0), at + 6)} ${plain[at]} ${marked[at]}`);
    }
    return { compared, bad };
  });
  check(letters.compared > 50, `${state}: no marked unit was compared`);
  check(letters.bad.length === 0, `${state}: marks move letters: ${letters.bad.slice(0, 2).join(' | ')}`);
}

/** What is marked is what the server says of the text, place by place. */
export async function markedRightly(page, source, target, state) {
  const view = await page.evaluate(async (body) => {
    const answer = await fetch('/page/view?lang=en', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    return answer.json();
  }, { source, target });
  const marked = await page.evaluate(() => {
    const gather = (attribute) => {
      const out = {};
      for (const it of document.querySelectorAll(`.unit [data-${attribute}]`)) {
        for (const index of it.dataset[attribute].split(' ')) out[index] = (out[index] ?? '') + it.textContent;
      }
      return out;
    };
    return { mention: gather('mention'), findings: gather('findings') };
  });
  const slice = (it) => view.documents[it.document].text.slice(it.start, it.end);
  const isAlike = (list, texts) => list.every((it, index) => it.start === null || it.start === it.end || texts[index]?.replaceAll(/\s/gu, '') === slice(it).replaceAll(/\s/gu, ''));
  check(view.mentions.length > 5 && isAlike(view.mentions, marked.mention), `${state}: names are marked at other places`);
  check(view.findings.length > 1 && isAlike(view.findings, marked.findings), `${state}: findings are marked at other places`);
}
