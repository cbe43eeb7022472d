/** The invented negotiation with markup wherever text from outside comes in: none of it may become markup. */

import type { Brief } from '../../src/record/brief.ts';
import { NOTHING_PLACED } from '../../src/record/position.ts';
import { articleOf, FIXTURE, statementOf } from './brief-fixture.ts';

const MARKUP = '<script>document.title="broken"</script><img src=x onerror="document.title=\'broken\'">';
const HOSTILE = `${MARKUP}"'></p></script></style>&amp;[a](javascript:alert(1)) \`x\``;

export function hostileBrief(): Brief {
  const article = articleOf(
    {
      id: `a"><script>`,
      from: `${HOSTILE}.html`,
      outlet: 'outlet',
      url: 'javascript:document.title="broken"',
      authors: [HOSTILE],
      published: '2031-03-12',
      removed: [{ text: HOSTILE, why: HOSTILE }],
    },
    [
      ['title', `Title ${HOSTILE}`],
      ['heading', `Heading ${HOSTILE}`],
      ['paragraph', `Ada said ${HOSTILE} and left. \u{202E}RTL\u{202C} 𝒜stral \u{1F3A3} it\u{2019}s`],
    ],
  );
  const statement = statementOf(article, `st"><script>`, {
    source: 'Ada',
    cue: 'said',
    content: [`${HOSTILE} and left`],
    speaker: 'ada',
    via: 'outlet',
    by: HOSTILE,
    concrete: { value: 0.5, because: [HOSTILE] },
  });
  return {
    ...FIXTURE,
    madeBy: {
      ...FIXTURE.madeBy,
      readout: HOSTILE,
      models: { [HOSTILE]: HOSTILE },
      settings: { [HOSTILE]: HOSTILE },
    },
    title: HOSTILE,
    articles: [article],
    actors: [
      {
        id: 'ada',
        name: HOSTILE,
        kind: 'person',
        offices: [{ title: HOSTILE, evidence: [] }],
        aliases: [HOSTILE],
        mentions: [],
      },
      { id: 'outlet', name: HOSTILE, kind: 'outlet', offices: [], aliases: [], mentions: [] },
      { id: 'silent', name: HOSTILE, kind: 'state', offices: [], aliases: [], mentions: [] },
    ],
    statements: [statement],
    conditionals: [],
    ...NOTHING_PLACED,
    notHeardFrom: ['silent'],
    problems: [{ code: HOSTILE, where: HOSTILE, problem: HOSTILE, mend: HOSTILE }],
  };
}
