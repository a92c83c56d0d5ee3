// Filters of the report. Works on what the page holds; asks nothing of a server and stores nothing.
(() => {
  const query = document.getElementById('query');
  const noMatch = document.getElementById('no-match');
  const things = [...document.querySelectorAll('article, .person')];
  // The letters that writers exchange: the page is searched as newsx matches names.
  const fold = (text) => text.normalize('NFKC').replace(/[\u064b-\u065f\u0670\u0640\u200e\u200f]/gu, '').replace(/[أإآٱ]/gu, 'ا').replace(/ى/gu, 'ي').replace(/ة/gu, 'ه').toLowerCase();
  const keys = new Map(things.map((thing) => [thing, fold(`${thing.dataset.text ?? ''} ${thing.textContent}`)]));
  const search = () => {
    const words = fold(query.value).split(/\s+/u).filter(Boolean);
    let shown = 0;
    for (const thing of things) {
      thing.hidden = !words.every((word) => keys.get(thing).includes(word));
      if (!thing.hidden) shown++;
    }
    noMatch.hidden = shown > 0;
  };
  query.addEventListener('input', search);
  query.form.addEventListener('submit', (event) => event.preventDefault());
  for (const box of document.querySelectorAll('[data-show]')) {
    box.addEventListener('change', () => document.body.classList.toggle(`hide-${box.dataset.show}`, !box.checked));
  }
  // A link to a speaker opens what the speaker said.
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) target.open = true;
  };
  addEventListener('hashchange', openTarget);
  openTarget();
  addEventListener('beforeprint', () => { for (const details of document.querySelectorAll('details')) details.open = true; });
})();
