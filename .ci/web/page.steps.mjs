// What a user does on the page, step by step.

import { readFileSync, writeFileSync } from 'node:fs';
import { check, count, drawnAlike, drop, examine, found, lines, markedRightly, opened, paste, text, units } from './page.tools.mjs';
import { ENGLISH, FAULTY, GLOSSARY, XLIFF } from './page.texts.mjs';

export async function lookUp(page) {
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
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [system, light] = [await ground(), await page.click('#theme').then(ground)];
  const dark = await page.click('#theme').then(ground);
  await page.click('#theme');
  check(system === light && dark !== light && (await ground()) === system, 'the button does not turn the colours');
  await page.fill('#lookup-query', 'Brixendale');
  await page.waitForSelector('table.spellings');
  check((await count(page, 'table.spellings tbody tr')) >= 2, 'no spellings of Brixendale');
  check(/^[\d.]+%$/u.test((await text(page, 'table.spellings td.count')).trim()), 'no share of a spelling');
  check(await page.evaluate(() => document.querySelector('.measure').getBoundingClientRect().width > 10), 'no bar of a share');
  await examine(page, 'spellings');
}

export async function article(page, seed) {
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

export async function fixing(page) {
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
  await ignoring(page, one);
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

/** A finding that is ignored is marked and fixed no more, until it is shown again. */
async function ignoring(page, one) {
  const all = await count(page, '#findings-list > li[data-index]');
  const marks = await count(page, '.unit .fault');
  const safe = page.locator('#findings-list > li[data-index]:has(.take)').first();
  await safe.locator('.leave').click();
  await page.waitForSelector('#ignored:not([hidden])');
  check((await count(page, '#findings-list > li[data-index]')) === all - 1, 'an ignored finding is listed');
  check((await count(page, '.unit .fault')) < marks, 'an ignored finding is marked');
  check((await text(page, '#ignored')).includes('1'), 'it is not said how many are ignored');
  await examine(page, 'ignored');
  await page.click('#fix-safe');
  await page.waitForFunction((it) => [...document.querySelectorAll('.unit')].map((line) => line.textContent).join('\n') !== it, one.join('\n'));
  check(await page.isVisible('#ignored'), 'an ignored finding is fixed or forgotten');
  await page.click('#undo');
  check((await units(page)).join('\n') === one.join('\n'), 'what was fixed beside an ignored finding is not taken back');
  await page.click('#show-ignored');
  check((await count(page, '#findings-list > li[data-index]')) === all, 'an ignored finding is not shown again');
  check(!(await page.isVisible('#ignored')), 'findings are said to be ignored that are shown');
}

export async function views(page) {
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
  await page.fill('#sentences-wanted', '1');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.getElementById('sentences-wanted')?.value === '1' && document.querySelectorAll('#summary .key > li').length === 1);
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

export async function bilingual(page) {
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
  await page.evaluate(() => performance.clearMarks());
  await drop(page, [{ name: 'a.en.txt', bytes: ENGLISH }, { name: 'a.ar.txt', bytes: FAULTY }]);
  await page.waitForFunction(() => document.getElementById('names-of-files').textContent.includes('a.en.txt'));
  await opened(page);
  check((await text(page, '#names-of-files')).includes('a.ar.txt') && (await units(page, 1)).length > 0, 'two dropped files are no pair');
  check(await page.evaluate(() => {
    const row = [...document.querySelectorAll('.text-row:not(.heads)')].find((it) => it.querySelectorAll('.unit').length === 2);
    return row.querySelector('.unit[lang=ar]').getBoundingClientRect().left >= row.querySelector('.unit[lang=en]').getBoundingClientRect().right;
  }), 'Arabic is not on the right of an English source');
}

export async function glossary(page, file) {
  await page.click('#tab-glossary');
  await page.waitForSelector('#glossary-rows tr');
  check((await count(page, '#glossary-rows tr')) === 3, 'the rows of the glossary are others');
  await examine(page, 'glossary');
  const row = (name) => page.locator('#glossary-rows tr', { hasText: name });
  await row('Henrik').locator('button').click();
  await examine(page, 'row');
  await page.fill('[data-column=ar_admitted] input', 'هنريك الدوس');
  await page.click('#save-row');
  await page.waitForFunction(() => document.getElementById('glossary-rows').textContent.includes('هنريك الدوس'));
  check(readFileSync(file, 'utf8').includes('own-2,person,Henrik Aldous,هنريك ألدوس,هنريك الدوس,'), 'the row is not in the file');

  await page.click('#add-row');
  await page.fill('[data-column=en_preferred] input', 'Marlow Quay');
  await page.fill('[data-column=ar_preferred] input', 'رصيف مارلو');
  await page.locator('[data-column=entity_type] select').selectOption('place');
  await page.click('#save-row');
  await page.waitForFunction(() => document.getElementById('glossary-rows').textContent.includes('Marlow Quay'));
  check(/place,Marlow Quay,رصيف مارلو/u.test(readFileSync(file, 'utf8')), 'the new row is not in the file');
  await page.fill('#glossary-query', 'مارلو');
  await page.waitForFunction(() => document.querySelectorAll('#glossary-rows tr').length === 1);
  await page.fill('#glossary-query', '');
  await page.waitForFunction(() => document.querySelectorAll('#glossary-rows tr').length === 4);

  // Another writes the row while it is open.
  await row('Port Calder').locator('button').click();
  await page.fill('[data-column=ar_admitted] input', 'كالدر');
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

  await page.click('#glossary-downloads summary');
  await examine(page, 'glossary downloads');
  const waiting = page.waitForEvent('download');
  await page.click('[data-download="glossary-omegat"]');
  const given = await waiting;
  check(given.suggestedFilename() === 'glossary.txt', `the glossary is called ${given.suggestedFilename()}`);
  check(/Port Calder\tميناء كالدير/u.test(readFileSync(await given.path(), 'utf8')), 'the glossary for OmegaT lacks a pair');
  await page.waitForSelector('#glossary-lost li');
  await examine(page, 'glossary lost');

  await page.click('#versions-open');
  await page.waitForSelector('.versions li');
  check((await count(page, '.versions li')) >= 3, 'versions are missing');
  await examine(page, 'versions');
  await page.locator('.versions button').last().click();
  await page.waitForFunction(() => !document.getElementById('glossary-rows').textContent.includes('Marlow Quay'));
  check(readFileSync(file, 'utf8') === GLOSSARY, 'the first version is not restored byte for byte');
}

/** Texts that would be more than text, files with other line ends, files that cannot be read, and a lost session. */
export async function hostile(page) {
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

/** A name that no glossary lists is added where the text names it, and is listed from then on. */
export async function adding(page, file) {
  await paste(page, 'وصل الباحث تامر الزغبلي إلى المدينة. وقال تامر الزغبلي إن العمل بدأ.\n');
  const proposed = page.locator('.unit mark.proposed').first();
  const name = await proposed.textContent();
  await proposed.click();
  check(await page.isVisible('#card .state'), 'a proposed name is not said to be one');
  await page.locator('#card .actions button').last().click();
  await page.waitForSelector('#row-dialog[open]');
  check((await page.inputValue('[data-column=ar_preferred] input')) === name, 'the name is not in the form');
  check(await page.evaluate(() => document.activeElement.name) === 'en_preferred', 'the focus is not where something is missing');
  await page.fill('[data-column=en_preferred] input', 'Tamer Zoghbali');
  await page.locator('[data-column=entity_type] select').selectOption('person');
  await page.click('#save-row');
  await page.waitForFunction((it) => [...document.querySelectorAll('.unit mark.listed')].some((mark) => mark.textContent === it), name);
  check(readFileSync(file, 'utf8').includes(`person,Tamer Zoghbali,${name}`), 'the added name is not in the file');
  check(await page.isVisible('#read'), 'adding a name leaves the text');
  writeFileSync(file, GLOSSARY);
}

/** The way of somebody who has no mouse, with an Arabic layout for some keys. */
export async function keyboard(page) {
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
export async function large(page, seed) {
  let long = '';
  for (let at = 1; Buffer.byteLength(long) < 1000000; at += 1) long += `${at}. ${lines(seed)[at % lines(seed).length]}\n`;
  await page.click('#tab-text');
  await page.evaluate(() => performance.clearMarks());
  const started = Date.now();
  await drop(page, [{ name: 'long.txt', bytes: long }]);
  await page.waitForFunction(() => document.getElementById('names-of-files').textContent.includes('long.txt'), null, { timeout: 60000 });
  await opened(page);
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map((it) => [it.name, it.startTime])));
  found.timings.push(`1 MB: first rows ${Math.round(marks['first-rows'] - marks.answer)} ms and all ${Math.round(marks['all-rows'] - marks.answer)} ms after the answer, ${Date.now() - started} ms in all`);
  check(JSON.stringify(lines((await units(page)).join('\n'))) === JSON.stringify(lines(long)), 'the long text is not whole');
  check((await count(page, '.unit mark.name')) > 1000, 'the long text is not marked');
}
