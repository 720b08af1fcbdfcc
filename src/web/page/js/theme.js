// Runs before the page is painted, so that a chosen theme does not flash.
(() => {
  let theme = null;
  try { theme = localStorage.getItem('naqhara-theme'); } catch { /* Storage is off: the system decides. */ }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
