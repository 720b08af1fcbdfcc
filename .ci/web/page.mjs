// Drives the page of `naqhara serve` in Chromium: node page.mjs PROGRAM PLACE PICTURES.
// PLACE has node_modules with playwright-core and axe-core, and room for texts.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adding, article, bilingual, fixing, glossary, hostile, keyboard, large, lookUp, views } from './page.steps.mjs';
import { ENGLISH, FAULTY, GLOSSARY } from './page.texts.mjs';
import { check, chromium, examine, FLAGS, found, open, paste, pictures, place, serve } from './page.tools.mjs';

/** Every state in both languages, by day and by night, on a desk and on a telephone. */
async function portraits(browser, address, seed) {
  const views = ['en', 'ar'].flatMap((lang) => ['light', 'dark'].flatMap((scheme) => [1280, 390].map((width) => [lang, scheme, width])));
  views.push(['ar', 'light', 360]);
  const lane = async () => {
    for (let view = views.pop(); view; view = views.pop()) await portrait(browser, address, seed, view);
  };
  await Promise.all([lane(), lane(), lane()]);
}

async function portrait(browser, address, seed, [lang, scheme, width]) {
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
  await page.click('#glossary-downloads summary');
  await picture('glossary');
  await page.keyboard.press('Escape');
  await page.locator('#glossary-rows button').first().click();
  await picture('row');
  await page.keyboard.press('Escape');
  await page.context().close();
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
    const steps = { lookUp, article: (it) => article(it, seed), fixing, views, bilingual, glossary: (it) => glossary(it, file), adding: (it) => adding(it, file), keyboard, large: (it) => large(it, seed), hostile };
    for (const [name, step] of Object.entries(steps)) {
      const began = Date.now();
      await step(page);
      found.timings.push(`${name} ${Date.now() - began} ms`);
    }
    await page.context().close();
    const began = Date.now();
    await portraits(browser, address, seed);
    found.timings.push(`pictures ${Date.now() - began} ms, all ${Date.now() - started} ms`);
  } finally {
    await browser.close();
    child.removeAllListeners('exit');
    child.kill();
  }
}

main().then(() => {
  console.log(found.timings.join('\n'));
  console.log(`the page: ${found.checks} checks, ${found.faults.length} faults`);
  if (found.faults.length || found.checks < 200) process.exitCode = 1;
}, (error) => {
  console.error(error);
  console.error(found.faults.join('\n'));
  process.exitCode = 1;
});
