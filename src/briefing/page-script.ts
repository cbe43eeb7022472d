/**
 * What the page can do beyond being read: filter, sort, copy, show all pieces of a statement. It runs in the
 * reader's browser, alone: the function's own text is put into the page, so it must use nothing from outside itself.
 * Without it the page loses none of its content.
 */

/** The script of the page, as text. */
export const PAGE_SCRIPT: string = `(${page})()`;

type Wanted = Readonly<
  Record<'speaker' | 'side' | 'certainty' | 'quotation' | 'issue' | 'words' | 'only', string>
>;

function page(): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  const lists = [...document.querySelectorAll<HTMLElement>('.ledger')];
  const cards = lists.flatMap((list) => [...list.children] as HTMLElement[]);
  const texts = new Map<HTMLElement, string>();
  const field = (name: string): HTMLInputElement => form?.elements.namedItem(name) as HTMLInputElement;

  function textOf(card: HTMLElement): string {
    const known = texts.get(card);
    if (known !== undefined) return known;
    const text = (card.textContent ?? '').toLowerCase();
    texts.set(card, text);
    return text;
  }

  function matches(
    card: HTMLElement,
    { speaker, side, certainty, quotation, issue, words, only }: Wanted,
  ): boolean {
    const { p, f, c, q, i } = card.dataset;
    return (
      (!speaker || p === speaker) &&
      (!side || f === side) &&
      (!certainty || c === certainty) &&
      (!quotation || q === quotation || (quotation === 'own' && q !== 'indirect')) &&
      (!issue || (i ?? '').split(' ').includes(issue)) &&
      (!only || numbersOf(card).some((number) => only.split(',').includes(number))) &&
      (!words || textOf(card).includes(words))
    );
  }

  /** A card holds the places of all statements that word its utterance alike. */
  function numbersOf(card: HTMLElement): string[] {
    return [card, ...card.querySelectorAll('a[id]')].map(({ id }) => id.slice(1));
  }

  function filter(): void {
    let shown = 0;
    let possible = 0;
    let described = 0;
    const wanted: Wanted = {
      speaker: field('speaker').value,
      side: field('side').value,
      certainty: field('certainty').value,
      quotation: field('quotation').value,
      issue: field('issue')?.value ?? '',
      only: field('only').value,
      words: field('text').value.trim().toLowerCase(),
    };
    for (const card of cards) {
      const match = matches(card, wanted);
      card.hidden = !match;
      if (!match) continue;
      const size = Number(card.dataset.r ?? 1);
      if (card.closest('.possible')) possible += size;
      else if (card.closest('.described')) described += size;
      else shown += size;
    }
    const status = document.querySelector('#shown');
    if (status)
      status.textContent = `${shown} ${shown === 1 ? 'statement' : 'statements'} shown${described > 0 ? `, ${described} described` : ''}${possible > 0 ? `, and ${possible} under “possible”` : ''}`;
  }

  function sort(): void {
    const order = field('order').value;
    const key = (card: HTMLElement, name: string): number => Number(card.dataset[name]);
    const number = (card: HTMLElement): number => Number(card.id.slice(1));
    const name = (card: HTMLElement): string => card.querySelector('.name')?.textContent ?? '';
    const orders: Record<string, (a: HTMLElement, b: HTMLElement) => number> = {
      newest: (a, b) => (b.dataset.d ?? '').localeCompare(a.dataset.d ?? ''),
      speaker: (a, b) => name(a).localeCompare(name(b)),
      concrete: (a, b) => key(b, 'k') - key(a, 'k'),
      sure: (a, b) => key(b, 'n') - key(a, 'n'),
    };
    const compare = orders[order] ?? (() => 0);
    for (const list of lists) {
      list.append(
        ...([...list.children] as HTMLElement[]).sort((a, b) => compare(a, b) || number(a) - number(b)),
      );
    }
  }

  function cite(card: HTMLElement): string {
    const article = document.querySelector(`#t${card.id.slice(1)}`)?.closest<HTMLElement>('article');
    const quote = card.querySelector('blockquote')?.textContent ?? '';
    const who = card.querySelector('.name')?.textContent ?? '';
    const roles = [...card.querySelectorAll('.role')].map((role) => `, ${role.textContent}`).join('');
    const marked = /^["“„«‘'‹]/.test(quote) ? quote : `“${quote}”`;
    const paraphrase = card.dataset.q === 'indirect' ? " (the article's words)" : '';
    return `${marked}${paraphrase} — ${who}${roles}. ${article?.dataset.cite ?? ''}`;
  }

  async function copy(button: HTMLButtonElement): Promise<void> {
    const card = button.closest<HTMLElement>('li');
    if (!card) return;
    const text = cite(card);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      button.after(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      button.focus();
    }
    button.textContent = 'Copied';
    setTimeout(() => {
      button.textContent = 'Copy';
    }, 1500);
  }

  /** A few hundred at a time: a long ledger is there to be read before its last button is. */
  function addCopyButtons(from: number): void {
    const until = from + 500;
    for (const card of cards.slice(from, until)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.setAttribute('aria-label', `Copy statement ${card.id.slice(1)} with its reference`);
      card.querySelector('.meta')?.append(button);
    }
    if (until < cards.length) setTimeout(addCopyButtons, 0, until);
  }

  /** Mark all pieces of the card or sentence that the address names; show its card if the filter hides it. */
  function show(): void {
    for (const piece of document.querySelectorAll('.on')) piece.classList.remove('on');
    const [, kind, number] = /^#([stcd])(\d+)$/.exec(location.hash) ?? [];
    if (kind === undefined) return;
    const card = (kind === 's' || kind === 't' ? 's' : 'c') + number;
    for (const piece of document.querySelectorAll(`article [href="#${card}"], article [data-s~="${card}"]`))
      piece.classList.add('on');
    const target = document.querySelector(location.hash);
    if (target?.closest('[hidden]')) {
      showAll();
      target.scrollIntoView();
    }
  }

  /** At once, unlike on a `reset` event, which comes before the fields are back. */
  function showAll(): void {
    form?.reset();
    sort();
    filter();
  }

  function narrow(wanted: string): void {
    for (const select of form?.querySelectorAll('select') ?? [])
      if (select.name !== 'order') select.value = '';
    field('text').value = '';
    field('only').value = '';
    for (const [name, value] of new URLSearchParams(wanted)) field(name).value = value;
    filter();
    history.pushState(undefined, '', '#statements');
    document.querySelector('#statements')?.scrollIntoView();
    document.querySelector<HTMLElement>('#statements h2')?.focus({ preventScroll: true });
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLButtonElement>('button.copy');
    if (button) void copy(button);
    const wanted = target?.closest<HTMLElement>('[data-filter]')?.dataset.filter;
    if (wanted === undefined || !form || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    narrow(wanted);
  });
  addEventListener('hashchange', show);
  if (form) {
    addCopyButtons(0);
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => (event.target === field('order') ? sort() : filter()));
    form.querySelector('[type=reset]')?.addEventListener('click', (event) => {
      event.preventDefault();
      showAll();
    });
    // A browser may bring back what was chosen before the page was loaded again.
    if (field('order').value !== 'coverage') sort();
    filter();
  }
  show();
}
