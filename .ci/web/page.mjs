// Drives the page of `naqhara serve` in Chromium: node page.mjs PROGRAM PLACE PICTURES.
// PLACE has node_modules with playwright-core and axe-core, and room for texts.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [program, place, pictures] = process.argv.slice(2);
const load = createRequire(join(place, 'node_modules/'));
const { chromium } = load('playwright-core');
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const GLOSSARY = `concept_id,entity_type,en_preferred,ar_preferred,ar_admitted,note
own-1,org,Norvik Lines,نورفيك لاينز,نورفيك,
own-2,person,Henrik Aldous,هنريك ألدوس,,
own-3,place,Port Calder,ميناء كالدر,,first call
`;
const FAULTY = 'أعلنت شركة OpenAI أمس شراكة مع أوراكل ,وقال سام ألتمان إن قيمة المشروع 500 مليار دولار..\n'
  + 'وأضاف Altman أن شركة اوراكل ستبني مراكز البيانات في تكساس..\n'
  + 'ووصلت سفينة من نورفيك لاينز إلى ميناء كالدر في تموز 2024 ,وعلى متنها هنريك ألدوس.\n';
const ENGLISH = 'OpenAI announced a partnership with Oracle yesterday, and Sam Altman said the project was worth $500 million.\n'
  + 'Altman added that Oracle would build the data centres in Texas.\n'
  + 'A ship of Norvik Lines reached Port Calder in July 2024 with Henrik Aldous aboard.\n';
const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><body>
<trans-unit id="greeting"><source>Oracle opens an office in Texas.</source><target>تفتح اوراكل مكتبا في تكساس..</target></trans-unit>
<trans-unit id="price"><source>It costs $500 million.</source><target>يكلف 500 مليار دولار.</target></trans-unit>
</body></file></xliff>
`;

let checks = 0;
const faults = [];
const timings = [];
function check(holds, fault) {
  checks += 1;
  if (!holds) {
    faults.push(fault);
    console.error(`fault: ${fault}`);
  }
}

/** Starts the program in a folder, and gives the address that it says. */
function serve(folder) {
  const child = spawn(program, ['serve', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = new Promise((resolve, reject) => {
    let said = '';
    const listen = (bytes) => {
      said += bytes;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S*token=[\w-]+/u.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`serve says no address: ${said}`)), 20000).unref();
  });
  return { child, address };
}

/** A page that watches itself. */
async function open(browser, address, { lang = 'en', scheme = 'light', width = 1280, motion = 'no-preference' } = {}) {
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
async function examine(page, state) {
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

const text = (page, selector) => page.locator(selector).first().textContent();
const count = (page, selector) => page.locator(selector).count();

/** Drops files on the page, as from a folder. */
async function drop(page, files) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const it of all) transfer.items.add(new File([Uint8Array.from(atob(it.base64), (c) => c.charCodeAt(0))], it.name));
    return transfer;
  }, files.map((it) => ({ name: it.name, base64: Buffer.from(it.bytes).toString('base64') })));
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', event, { dataTransfer: data });
}

const opened = async (page) => {
  await page.waitForSelector('#workspace:not([hidden]) .unit');
  await page.evaluate(() => new Promise((done) => {
    const look = () => (performance.getEntriesByName('all-rows').length ? done() : setTimeout(look, 20));
    look();
  }));
};

async function paste(page, source, target = '') {
  await page.click('#tab-text');
  if (await page.isVisible('#new-text')) await page.click('#new-text');
  await page.fill('#source-text', source);
  await page.fill('#target-text', target);
  await page.evaluate(() => performance.clearMarks());
  await page.click('#check');
  await opened(page);
}

const units = (page, which = 0) => page.locator(`.unit[data-document="${which}"]`).allTextContents();
const lines = (it) => it.split('\n').map((line) => line.trim()).filter(Boolean);

/** Every character of a marked unit is drawn where it is without marks: no letter is torn from its neighbour. */
async function drawnAlike(page, state) {
  const found = await page.evaluate(() => {
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
  check(found.compared > 50, `${state}: no marked unit was compared`);
  check(found.bad.length === 0, `${state}: marks move letters: ${found.bad.slice(0, 2).join(' | ')}`);
}

/** What is marked is what the server says of the text, place by place. */
async function markedRightly(page, source, target, state) {
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

async function lookUp(page) {
  await page.click('#tab-lookup');
  await page.click('#lookup-query');
  await page.keyboard.type('ستارجيت', { delay: 15 });
  await page.waitForSelector('.concept');
  check((await text(page, '.concept h2')).includes('Stargate'), 'ستارجيت as it is typed gives no Stargate');
  check((await count(page, '.concept .forms li')) >= 3, 'the card has no forms');
  check(/\d/u.test(await text(page, '#lookup-status')), 'the number of concepts is not said');
  await page.keyboard.press('ArrowDown');
  check(await page.evaluate(() => document.activeElement.matches('.concept')), 'the arrow does not go to the card');
  await page.locator('.concept button').first().click();
  check((await page.evaluate(() => navigator.clipboard.readText())) === 'Stargate', 'the term is not copied');
  await examine(page, 'look-up');
  await page.fill('#lookup-query', 'Brixendale');
  await page.waitForSelector('table.spellings');
  check((await count(page, 'table.spellings tbody tr')) >= 2, 'no spellings of Brixendale');
  check(/^[\d.]+%$/u.test((await text(page, 'table.spellings td.count')).trim()), 'no share of a spelling');
  check(await page.evaluate(() => document.querySelector('.measure').getBoundingClientRect().width > 10), 'no bar of a share');
  await examine(page, 'spellings');
}

async function article(page, seed) {
  await page.click('#tab-text');
  await page.evaluate(() => performance.clearMarks());
  await drop(page, [{ name: 'stargate.ar.txt', bytes: seed }]);
  await opened(page);
  check((await text(page, '#names-of-files')).includes('stargate.ar.txt'), 'the dropped file is not named');
  check(JSON.stringify(lines((await units(page)).join('\n'))) === JSON.stringify(lines(seed)), 'the article is not as in its file');
  check((await count(page, '.unit mark.name')) > 15, 'names are not marked');
  check((await count(page, '.unit .fault')) > 0, 'findings are not marked');
  check((await count(page, '#findings-list > li[data-index]')) > 0, 'findings are not listed');
  check(await page.evaluate(() => [...document.querySelectorAll('.unit')].every((it) => it.dir === 'rtl' && getComputedStyle(it).direction === 'rtl' && it.lang === 'ar')), 'an Arabic paragraph runs the wrong way');
  await drawnAlike(page, 'the article');
  await markedRightly(page, { name: 'stargate.ar.txt', text: seed }, null, 'the article');
  await page.locator('.unit mark.name').first().click();
  check(await page.isVisible('#card h2'), 'a name has no card');
  await examine(page, 'card');
  await page.keyboard.press('Escape');
  check(!(await page.isVisible('#card')), 'the card does not close');
}

async function fixing(page) {
  await paste(page, FAULTY);
  const before = await units(page);
  check(before.join('\n') === FAULTY.trim(), 'the pasted text is not as it was pasted');
  check((await count(page, '.unit .fault')) >= 3, 'the faults are not marked');
  const shapes = await page.evaluate(() => new Set([...document.querySelectorAll('.unit .fault')].map((it) => getComputedStyle(it).textDecorationLine)).has('underline'));
  check(shapes, 'findings are told by colour alone');
  check((await count(page, '.sign')) >= 2, 'no signs beside the text');
  await examine(page, 'findings');
  const all = await count(page, '#findings-list > li[data-index]');
  const first = page.locator('#findings-list > li[data-index]:has(.take)').first();
  await first.click();
  check((await count(page, '.unit .current')) >= 1, 'the finding is not shown in the text');
  await first.locator('.take').click();
  await page.waitForFunction((it) => [...document.querySelectorAll('.unit')].map((one) => one.textContent).join('\n') !== it, before.join('\n'));
  const one = await units(page);
  check((await count(page, '#findings-list > li[data-index]')) < all, 'a fixed finding is still there');
  check(await page.isEnabled('#undo'), 'the fix cannot be taken back');
  await page.click('#fix-safe');
  await page.waitForSelector('#fix-safe:disabled');
  const fixed = await units(page);
  check(fixed.join('\n') !== one.join('\n') && !fixed.join('\n').includes('..'), 'safe fixes are not applied');
  await page.click('#undo');
  check((await units(page)).join('\n') === one.join('\n'), 'undo does not undo');
  await page.keyboard.press('Control+z');
  check((await units(page)).join('\n') === before.join('\n'), 'Ctrl+Z does not undo');
  await page.click('#redo');
  check((await units(page)).join('\n') === one.join('\n'), 'redo does not redo');
  await page.locator('details.why summary').first().click();
  await page.waitForSelector('details.why .explained');
  check((await text(page, 'details.why .explained')).length > 20, 'a rule is not explained');
  await page.locator('.filter input[value=warning]').uncheck();
  check((await count(page, '#findings-list > li.warning')) === 0, 'warnings are not left out');
  await page.locator('.filter input[value=warning]').check();
  await page.click('#language');
  await page.waitForSelector('html[lang=ar]');
  await page.waitForFunction(() => /ملاحظات/u.test(document.getElementById('findings-title').textContent));
  check((await units(page)).join('\n') === one.join('\n'), 'the other language loses the text');
  await page.waitForFunction(() => /\p{Script=Arabic}/u.test(document.querySelector('#findings-list .message').textContent));
  await page.click('#language');
  await page.waitForSelector('html[lang=en]');
}

async function views(page) {
  await paste(page, FAULTY, ENGLISH);
  check((await count(page, '.rows.pair .text-row .cell')) >= 6, 'the pair is not side by side');
  check(lines((await units(page, 1)).join('\n')).join(' ') === lines(ENGLISH).join(' '), 'the translation is not as it was pasted');
  const sides = await page.evaluate(() => {
    const row = [...document.querySelectorAll('.text-row:not(.heads)')].find((it) => it.querySelectorAll('.unit').length === 2);
    const box = (lang) => row.querySelector(`.unit[lang=${lang}]`).getBoundingClientRect();
    return box('ar').left >= box('en').right;
  });
  check(sides, 'Arabic is not on the right of English');
  await drawnAlike(page, 'the pair');
  await markedRightly(page, { name: 'pasted.txt', text: FAULTY }, { name: 'pasted.target.txt', text: ENGLISH }, 'the pair');
  check((await page.locator('#findings-list').textContent()).includes('500'), 'the wrong figure is not found');
  await examine(page, 'pair');
  await page.click('#language');
  await page.waitForSelector('html[lang=ar]');
  await page.waitForFunction(() => [...document.querySelectorAll('.message')].some((it) => it.textContent.includes('$500 million') && /\p{Script=Arabic}/u.test(it.textContent)));
  const order = await page.evaluate(() => {
    const message = [...document.querySelectorAll('.message')].find((it) => it.textContent.includes('$500 million'));
    const left = (wanted) => {
      const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      }
      return NaN;
    };
    return left('$') < left('500 million') && left('500 million') < left('million');
  });
  check(order, 'a figure inside an Arabic message is torn');
  check(!/[\u2066-\u2069\u202a-\u202e\u200e\u200f]/u.test(await page.evaluate(() => document.body.innerText)), 'the page shows direction controls');
  await page.click('#language');
  await page.waitForSelector('html[lang=en]');
  await page.click('#tab-names');
  check((await page.locator('#names').textContent()).includes('Norvik Lines'), 'a name of the glossary is not in the table of names');
  await examine(page, 'names');
  await page.click('#tab-summary');
  await page.waitForSelector('#summary .both');
  check(/\p{Script=Arabic}/u.test(await text(page, '#summary .both [lang=ar] p')) && /[a-z]/u.test(await text(page, '#summary .both [lang=en] p')), 'the summary is not in both languages');
  await examine(page, 'summary');
  await page.click('#tab-find');
  await page.fill('#find-term', 'Oracle');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.places li');
  check((await count(page, '.places li')) >= 4, 'the concordance lacks places');
  const table = page.waitForEvent('download');
  await page.click('[data-download="find-csv"]');
  check(readFileSync(await (await table).path(), 'utf8').includes('Oracle'), 'the concordance as CSV lacks its term');
  await examine(page, 'concordance');
  await page.locator('.places button').first().click();
  check(await page.isVisible('#read'), 'a place does not lead to the text');
  await page.click('#downloads summary');
  await examine(page, 'downloads');
  const waiting = page.waitForEvent('download');
  await page.click('[data-download="summary-docx"]');
  const word = await waiting;
  const bytes = readFileSync(await word.path());
  check(bytes.subarray(0, 2).toString() === 'PK' && bytes.includes('word/document.xml'), 'the Word file is none');
  check(word.suggestedFilename().endsWith('.docx'), `the Word file is called ${word.suggestedFilename()}`);
  await page.click('#fix-safe');
  await page.waitForSelector('#fix-safe:disabled');
  await page.click('#downloads summary');
  const saving = page.waitForEvent('download');
  await page.locator('[data-download="file"]').first().click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  check(saved.trim() === (await units(page)).join('\n'), 'the saved text is another');
}

async function bilingual(page) {
  await page.evaluate(() => performance.clearMarks());
  await drop(page, [{ name: 'menu.xlf', bytes: XLIFF }]);
  await page.waitForFunction(() => document.getElementById('names-of-files').textContent.includes('menu.xlf'));
  await opened(page);
  check((await count(page, '.unit-name')) === 2, 'the units of XLIFF are not named');
  check((await units(page, 1))[0] === 'تفتح اوراكل مكتبا في تكساس..', 'the target of XLIFF is another');
  await page.click('#fix-safe');
  await page.waitForSelector('#fix-safe:disabled');
  check(!(await units(page, 1))[0].includes('..'), 'a unit of XLIFF is not fixed');
  await examine(page, 'bilingual file');
}

async function glossary(page, file) {
  await page.click('#tab-glossary');
  await page.waitForSelector('#glossary-rows tr');
  check((await count(page, '#glossary-rows tr')) === 3, 'the rows of the glossary are others');
  await examine(page, 'glossary');
  const row = (name) => page.locator('#glossary-rows tr', { hasText: name });
  await row('Henrik').locator('button').click();
  await examine(page, 'row');
  await page.fill('[data-role=ar_admitted] input', 'هنريك الدوس');
  await page.click('#save-row');
  await page.waitForFunction(() => document.getElementById('glossary-rows').textContent.includes('هنريك الدوس'));
  check(readFileSync(file, 'utf8').includes('own-2,person,Henrik Aldous,هنريك ألدوس,هنريك الدوس,'), 'the row is not in the file');

  await page.click('#add-row');
  await page.fill('[data-role=en_preferred] input', 'Marlow Quay');
  await page.fill('[data-role=ar_preferred] input', 'رصيف مارلو');
  await page.locator('[data-role=entity_type] select').selectOption('place');
  await page.click('#save-row');
  await page.waitForFunction(() => document.getElementById('glossary-rows').textContent.includes('Marlow Quay'));
  check(/place,Marlow Quay,رصيف مارلو/u.test(readFileSync(file, 'utf8')), 'the new row is not in the file');
  await page.fill('#glossary-query', 'مارلو');
  await page.waitForFunction(() => document.querySelectorAll('#glossary-rows tr').length === 1);
  await page.fill('#glossary-query', '');
  await page.waitForFunction(() => document.querySelectorAll('#glossary-rows tr').length === 4);

  // Another writes the row while it is open.
  await row('Port Calder').locator('button').click();
  await page.fill('[data-role=ar_admitted] input', 'كالدر');
  writeFileSync(file, readFileSync(file, 'utf8').replace('ميناء كالدر,,first call', 'ميناء كالدير,,second call'));
  page.allowed.add('409');
  await page.click('#save-row');
  await page.waitForSelector('#conflict-dialog[open]');
  const both = await page.locator('#conflict-dialog').textContent();
  check(both.includes('ميناء كالدير') && both.includes('كالدر') && both.includes('second call') && both.includes('first call'), 'the conflict does not show both rows');
  await examine(page, 'conflict');
  await page.click('#keep-chosen');
  await page.waitForFunction(() => !document.querySelector('dialog[open]') && document.getElementById('glossary-rows').textContent.includes('ميناء كالدير'));
  await page.waitForFunction(() => document.getElementById('glossary-rows').textContent.includes('كالدر'));
  check(/Port Calder,ميناء كالدير,كالدر,second call/u.test(readFileSync(file, 'utf8')), `the chosen cells are not in the file: ${readFileSync(file, 'utf8')}`);
  page.allowed.clear();

  await page.click('#versions-open');
  await page.waitForSelector('.versions li');
  check((await count(page, '.versions li')) >= 3, 'versions are missing');
  await examine(page, 'versions');
  await page.locator('.versions button').last().click();
  await page.waitForFunction(() => !document.getElementById('glossary-rows').textContent.includes('Marlow Quay'));
  check(readFileSync(file, 'utf8') === GLOSSARY, 'the first version is not restored byte for byte');
}

/** Texts that would be more than text, files with other line ends, files that cannot be read, and a lost session. */
async function hostile(page) {
  const nasty = '<img src=x onerror="document.title=1"><b>Oracle</b> \u202eabc\u202c {n} أوراكل &amp; </script>';
  await paste(page, nasty);
  check((await units(page)).join('\n') === nasty, 'a text with markup is another');
  check((await count(page, '#rows img, #rows b, #rows script')) === 0, 'markup of a text is markup of the page');
  await page.click('#tab-lookup');
  await page.fill('#lookup-query', '<b>Oracle</b>');
  await page.waitForFunction(() => /Oracle/u.test(document.getElementById('lookup-status').textContent));
  check((await count(page, '#lookup b')) === 0, 'markup of a query is markup of the page');

  const windows = `\ufeff${FAULTY.replaceAll('\n', '\r\n')}`;
  await page.evaluate(() => performance.clearMarks());
  await drop(page, [{ name: 'windows.txt', bytes: windows }]);
  await page.waitForFunction(() => document.getElementById('names-of-files').textContent.includes('windows.txt'));
  await opened(page);
  await page.click('#fix-safe');
  await page.waitForSelector('#fix-safe:disabled');
  await page.click('#downloads summary');
  const saving = page.waitForEvent('download');
  await page.locator('[data-download="file"]').first().click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  check(saved.startsWith('\ufeff') && saved.split('\r\n').length === windows.split('\r\n').length && !/[^\r]\n/u.test(saved), 'a saved file has other line ends');

  page.allowed.add('status of 4');
  await drop(page, [{ name: 'letter.docx', bytes: 'no zip' }]);
  await page.waitForSelector('#alarm:not([hidden])');
  check((await text(page, '#alarm')).includes('letter.docx'), 'a file that cannot be read is not named');
  await examine(page, 'alarm');
  await page.context().clearCookies();
  await page.click('#tab-lookup');
  await page.fill('#lookup-query', 'Oracle');
  await page.waitForFunction(() => /naqhara/u.test(document.getElementById('alarm').textContent) && !document.getElementById('alarm').hidden);
}

/** The way of somebody who has no mouse, with an Arabic layout for some keys. */
async function keyboard(page) {
  const key = async (name, code) => {
    const cdp = await page.context().newCDPSession(page);
    for (const type of ['keyDown', 'keyUp']) await cdp.send('Input.dispatchKeyEvent', { type, key: name, code, text: type === 'keyDown' ? name : undefined });
    await cdp.detach();
  };
  const { keyboard: keys } = page;
  await keys.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await keys.press('2');
  await page.waitForFunction(() => document.querySelector('#tab-text[aria-selected=true]'));
  await page.evaluate(() => document.getElementById('tab-text').focus());
  await keys.press('ArrowRight');
  check(await page.evaluate(() => document.activeElement.id) === 'tab-glossary', 'arrow keys do not move between tabs');
  await keys.press('ArrowLeft');
  for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement.matches('#source-text, #new-text'))); i += 1) await keys.press('Tab');
  if (await page.evaluate(() => document.activeElement.id) === 'new-text') await keys.press('Enter');
  check(await page.evaluate(() => document.activeElement.id) === 'source-text', 'Tab does not reach the text');
  await keys.insertText(FAULTY);
  await page.evaluate(() => performance.clearMarks());
  await keys.press('Control+Enter');
  await opened(page);
  const before = (await units(page)).join('\n');
  check(before === FAULTY.trim(), 'the typed text is another');
  check(await page.evaluate(() => document.activeElement.id) === 'rows', 'the focus does not go to the text');
  for (let i = 0; i < 12; i += 1) {
    await keys.press('n');
    if (await page.evaluate(() => document.querySelector('#findings-list [aria-current] .take'))) break;
  }
  check(await page.evaluate(() => document.activeElement.matches('#findings-list [aria-current]')), 'N does not go to a finding');
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check(ring !== 'none', 'the focus is not seen');
  await keys.press('f');
  await page.waitForFunction((it) => [...document.querySelectorAll('.unit')].map((one) => one.textContent).join('\n') !== it, before);
  await key('ع', 'KeyU');
  await page.waitForFunction((it) => [...document.querySelectorAll('.unit')].map((one) => one.textContent).join('\n') === it, before);
  await keys.press(']');
  check(await page.evaluate(() => document.activeElement.matches('mark.name')), '] does not go to a name');
  await keys.press('Enter');
  check(await page.isVisible('#card h2'), 'Enter opens no card');
  await keys.press('Escape');
  check(await page.evaluate(() => document.activeElement.matches('mark.name')), 'the focus does not come back to the name');
  await keys.press('?');
  await page.waitForSelector('#keys-dialog[open]');
  await examine(page, 'shortcuts');
  await keys.press('Escape');
  await keys.press('/');
  check(await page.evaluate(() => document.activeElement.id) === 'lookup-query', '/ does not go to the look-up');
}

/** A text of 1 MB: everything is there, and how long the page took. */
async function large(page, seed) {
  let long = '';
  for (let at = 1; Buffer.byteLength(long) < 1000000; at += 1) long += `${at}. ${lines(seed)[at % lines(seed).length]}\n`;
  await page.click('#tab-text');
  await page.evaluate(() => performance.clearMarks());
  const started = Date.now();
  await drop(page, [{ name: 'long.txt', bytes: long }]);
  await page.waitForFunction(() => document.getElementById('names-of-files').textContent.includes('long.txt'), null, { timeout: 60000 });
  await opened(page);
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map((it) => [it.name, it.startTime])));
  timings.push(`1 MB: first rows ${Math.round(marks['first-rows'] - marks.answer)} ms and all ${Math.round(marks['all-rows'] - marks.answer)} ms after the answer, ${Date.now() - started} ms in all`);
  check(JSON.stringify(lines((await units(page)).join('\n'))) === JSON.stringify(lines(long)), 'the long text is not whole');
  check((await count(page, '.unit mark.name')) > 1000, 'the long text is not marked');
}

/** Every state in both languages, by day and by night, on a desk and on a telephone. */
async function portraits(browser, address, seed) {
  for (const [lang, scheme, width] of [['en', 'light', 1280], ['en', 'dark', 1280], ['en', 'light', 390], ['en', 'dark', 390], ['ar', 'light', 1280], ['ar', 'dark', 1280], ['ar', 'light', 390], ['ar', 'dark', 390], ['ar', 'light', 360]]) {
    const view = `${lang}-${scheme}-${width}`;
    const page = await open(browser, address, { lang, scheme, width, motion: 'reduce' });
    check(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior) === 'auto', `${view}: moves for who wants no motion`);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor.match(/\d+/gu).map(Number).reduce((a, b) => a + b));
    check((ground < 300) === (scheme === 'dark'), `${view}: not ${scheme}`);
    const picture = async (name) => {
      await page.screenshot({ path: join(pictures, `${view}-${name}.png`) });
      // The colours of a theme do not depend on the width or on the language.
      if (lang === 'ar' && width === 390) await examine(page, `${view} ${name}`);
      const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      check(wide[0] <= wide[1], `${view} ${name}: ${wide[0]} wide on a screen of ${wide[1]}`);
    };
    await page.fill('#lookup-query', lang === 'ar' ? 'Stargate' : 'ستارجيت');
    await page.waitForSelector('.concept');
    await picture('lookup');
    await page.click('#tab-text');
    await picture('opener');
    await paste(page, `${FAULTY}${seed}`);
    await page.keyboard.press('n');
    await picture('text');
    await page.locator('.unit mark.name').first().click();
    await picture('card');
    await page.keyboard.press('Escape');
    await page.click('#tab-names');
    await picture('names');
    await page.click('#tab-summary');
    await page.waitForSelector('#summary .both');
    await picture('summary');
    await page.click('#tab-find');
    await page.fill('#find-term', 'OpenAI');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.places li');
    await picture('concordance');
    await paste(page, FAULTY, ENGLISH);
    await picture('pair');
    await page.click('#tab-glossary');
    await page.waitForSelector('#glossary-rows tr');
    await picture('glossary');
    await page.locator('#glossary-rows button').first().click();
    await picture('row');
    await page.keyboard.press('Escape');
    await page.context().close();
  }
}

async function main() {
  mkdirSync(pictures, { recursive: true });
  const folder = join(place, 'texts');
  const file = join(folder, 'glossary.csv');
  writeFileSync(file, GLOSSARY);
  const seed = readFileSync('seeds/stargate.ar.txt', 'utf8');
  const { child, address: waiting } = serve(folder);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const address = await waiting;
    const started = Date.now();
    const page = await open(browser, address);
    const steps = { lookUp, article: (it) => article(it, seed), fixing, views, bilingual, glossary: (it) => glossary(it, file), keyboard, large: (it) => large(it, seed), hostile };
    for (const [name, step] of Object.entries(steps)) {
      const began = Date.now();
      await step(page);
      timings.push(`${name} ${Date.now() - began} ms`);
    }
    await page.context().close();
    const began = Date.now();
    await portraits(browser, address, seed);
    timings.push(`pictures ${Date.now() - began} ms, all ${Date.now() - started} ms`);
  } finally {
    await browser.close();
    child.removeAllListeners('exit');
    child.kill();
  }
}

main().then(() => {
  console.log(timings.join('\n'));
  console.log(`the page: ${checks} checks, ${faults.length} faults`);
  if (faults.length || checks < 200) process.exitCode = 1;
}, (error) => {
  console.error(error);
  console.error(faults.join('\n'));
  process.exitCode = 1;
});
