// What a page says of itself, as `answer({ width, dark, checks, faults })`.
(async () => {
  const faults = [];
  let checks = 0;
  const check = (holds, fault) => {
    checks += 1;
    if (!holds) faults.push(fault);
  };
  const all = (selector) => [...document.querySelectorAll(selector)].filter((it) => !it.closest('script'));
  const short = (element) => element.outerHTML.slice(0, 120);
  const main = document.querySelector('main');

  // Languages and directions: what is in one script alone is in a language of that script; in the
  // running text only the marked words are told apart.
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim()) continue;
    const parent = node.parentElement;
    const lang = parent.closest('[lang]')?.lang;
    const dir = parent.closest('[dir], bdi');
    check(lang && dir, `no language or direction: ${short(parent)}`);
    const arabic = /\p{Script=Arabic}/u.test(node.data);
    const latin = /\p{Script=Latin}/u.test(node.data);
    const running = parent.matches('h1 bdi, .about bdi, .text p, blockquote p') || parent.closest('td[lang], .differences');
    if (arabic !== latin && !running) {
      check(lang === (arabic ? 'ar' : 'en'), `in the wrong language: ${short(parent)}`);
    }
  }
  for (const element of all('[lang][dir]')) {
    check(element.dir === (element.lang === 'ar' ? 'rtl' : 'ltr'), `runs the wrong way: ${short(element)}`);
  }

  // Nothing runs, nothing is fetched.
  for (const element of all('main, main *')) {
    const runs = [...element.attributes].filter((it) => /^on|^(src|href|style|srcdoc)$/.test(it.name));
    check(runs.length === 0, `runs or fetches: ${short(element)}`);
  }

  // Headings and tables.
  const levels = all('h1, h2, h3, h4, h5, h6').map((it) => Number(it.localName[1]));
  check(levels[0] === 1 && levels.filter((it) => it === 1).length === 1, `headings: ${levels}`);
  check(levels.every((it, at) => at === 0 || it <= levels[at - 1] + 1), `a level is passed over: ${levels}`);
  for (const table of all('table')) {
    check(table.caption?.textContent.trim(), `no caption: ${short(table)}`);
    check(table.querySelector('th[scope=col]'), `no headers: ${short(table)}`);
    check(!table.querySelector('th:not([scope])'), `a header without scope: ${short(table)}`);
  }

  // Arabic stands on the right of English and begins there, whatever the language of the page.
  const box = (element) => element.getBoundingClientRect();
  const isRight = (arabic, english) => box(arabic).left >= box(english).right - 1;
  for (const both of all('.both, .beside')) {
    const [arabic, english] = ['ar', 'en'].map((it) => [...both.children].find((side) => side.lang === it));
    const isBeside = arabic && english && Math.abs(box(arabic).top - box(english).top) < 1;
    check(!isBeside || isRight(arabic, english), `on the wrong side: ${short(both)}`);
  }
  for (const row of all('thead tr')) {
    const heads = row.querySelectorAll('th.form');
    const [arabic, english] = ['rtl', 'ltr'].map((it) => [...heads].find((head) => head.classList.contains(it)));
    check(heads.length === 0 || isRight(arabic, english), `on the wrong side: ${short(row)}`);
  }
  for (const cell of all('td[dir=rtl], .pair [dir=rtl], th.rtl')) {
    check(/right|start/.test(getComputedStyle(cell).textAlign), `begins on the left: ${short(cell)}`);
  }

  // A table of names shows the kind and the order that were chosen; each button has its label.
  for (const section of all('section').filter((it) => it.querySelector('.choose'))) {
    const rows = () => [...section.querySelectorAll('tbody tr')].filter((it) => it.checkVisibility());
    const whole = rows().map((it) => it.textContent).sort().join();
    const buttons = [...section.querySelectorAll('.choose input')];
    check(buttons.length > 2 && buttons.every((it) => it.labels.length === 1), `no label: ${short(section)}`);
    for (const button of buttons) {
      const chosen = section.querySelector(`[name="${button.name}"]:checked`);
      button.click();
      const shown = rows();
      const count = button.labels[0].textContent.match(/\((\d+)\)/);
      const isKind = button.value.startsWith('kind-');
      check(!count || shown.length === Number(count[1]), `${shown.length} rows: ${short(button.labels[0])}`);
      check(!isKind || shown.every((it) => it.className === button.value), `other kinds: ${button.value}`);
      const isWhole = shown.map((it) => it.textContent).sort().join() === whole;
      check(isKind || isWhole, `not all names: ${button.value}`);
      chosen.click();
    }
  }
  for (const cell of all('td.pair').filter((it) => it.checkVisibility())) {
    const holds = getComputedStyle(cell).userSelect === 'all' && /^[^\n]+ = [^\n]+$/.test(cell.innerText);
    check(holds, `is not copied as one: ${cell.innerText}`);
  }

  // A narrow screen scrolls down only.
  const wide = document.documentElement.scrollWidth;
  check(wide <= innerWidth, `${wide} wide on a screen of ${innerWidth}`);

  // The keyboard goes as the eye does: in the order of the markup, which is that of the places.
  for (const element of all('[tabindex]')) check(element.tabIndex === 0, `tabindex: ${short(element)}`);
  const blocks = all('h1, h2, h3, p, caption, blockquote, li, tr');
  const leaves = blocks.filter(
    (it) => !it.closest('[hidden]') && !it.querySelector('p, li') && getComputedStyle(it).position !== 'fixed',
  );
  leaves.slice(1).forEach((next, at) => {
    const [a, b] = [leaves[at].getBoundingClientRect(), next.getBoundingClientRect()];
    const beside = leaves[at].closest('.both, .beside, .pairs');
    const rtl = beside && getComputedStyle(beside).direction === 'rtl';
    const after = rtl ? b.right <= a.left + 1 : b.left >= a.right - 1;
    check(b.top >= a.bottom - 1 || (beside?.contains(next) && after), `not in its place: ${short(next)}`);
  });

  // Pointing is not needed: a mention that has the focus says all that its description says.
  for (const mark of all('mark[tabindex]').slice(0, 30)) {
    const silent = getComputedStyle(mark, '::after').content;
    mark.focus();
    const style = getComputedStyle(mark, '::after');
    const said = style.content;
    const ids = mark.getAttribute('aria-describedby').split(' ');
    const card = document.getElementById(ids[0]);
    const parts = [...card.querySelectorAll('bdi')].map((it) => it.textContent);
    check(parts.length > 0 && parts.every((it) => said.includes(it)), `says ${said}: ${short(mark)}`);
    check(silent === 'none' && style.position === 'fixed', `says ${silent} unasked: ${short(mark)}`);
    check(ids.slice(1).every((it) => said.startsWith(`"${document.getElementById(it).textContent}`)), `hides its standing: ${short(mark)}`);
    const box = mark.getBoundingClientRect();
    check(box.bottom <= document.querySelector('.bar').getBoundingClientRect().top, `under the bar: ${short(mark)}`);
    mark.blur();
  }

  if (window.axe) {
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    checks += result.passes.length + result.violations.length;
    for (const it of result.violations) faults.push(`axe ${it.id}: ${it.nodes[0].html.slice(0, 160)}`);
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  answer({ width: innerWidth, dark, checks, faults });
})();
