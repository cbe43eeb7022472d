/**
 * What the page of a conflict report can do beyond being read: narrow its table of states. As in `page-script.ts` the function's
 * own text is put into the page, so it must use nothing from outside itself.
 */

/** The script of the page, as text. */
export const CONFLICT_SCRIPT: string = `(${page})()`;

function page(): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  const rows = [...document.querySelectorAll<HTMLElement>('.states tbody tr')];
  if (form === null) return;
  const chosen = (name: string): string =>
    (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
  const options = [...form.querySelectorAll<HTMLSelectElement>('select[name^=o]')];

  function matches(row: HTMLElement): boolean {
    const { h = '', l = '' } = row.dataset;
    const holds = chosen('holds');
    const words = chosen('text').trim().toLowerCase();
    return (
      (holds === '' || (holds === 'some' ? h !== '' : h.split(' ').includes(holds))) &&
      options.every(({ name, value }) => value === '' || l[Number(name.slice(1))] === value) &&
      (words === '' || (row.querySelector('th')?.textContent ?? '').toLowerCase().includes(words))
    );
  }

  function filter(): void {
    for (const row of rows) row.hidden = !matches(row);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = document.querySelector('#shown');
    if (status) status.textContent = `${shown} ${shown === 1 ? 'state' : 'states'} shown`;
  }

  /** A row that the address names is shown, also if the form hides it. */
  function show(): void {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.closest('[hidden]') === null || target === null) return;
    form?.reset();
    filter();
    target.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  form.querySelector('[type=reset]')?.addEventListener('click', (event) => {
    event.preventDefault();
    form.reset();
    filter();
  });
  addEventListener('hashchange', show);
  filter();
  show();
}
