/** The invented negotiation with markup wherever text from outside comes in: none of it may become markup. */

import type { Brief } from '../../src/record/brief.ts';
import { NOTHING_PLACED } from '../../src/record/position.ts';
import { articleOf, FIXTURE, spanIn, statementOf } from './brief-fixture.ts';

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
  const issue = `territory"><script>`;
  const evidence = spanIn(article, 'Ada said');
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
    codebook: { id: HOSTILE, name: HOSTILE, because: HOSTILE },
    issues: [
      {
        id: issue,
        name: HOSTILE,
        definition: HOSTILE,
        poles: [{ at: 2, words: HOSTILE, terms: [] }],
        grantedBy: HOSTILE,
        evidence: [evidence],
        statements: [statement.id],
      },
    ],
    stances: [
      {
        statement: statement.id,
        actor: 'ada',
        issue,
        stance: 2,
        basis: 'own words',
        expression: evidence,
        object: evidence,
        because: HOSTILE,
      },
    ],
    positions: [
      { actor: 'ada', issue, stance: 2, spread: 0, basis: 'own words', statements: [statement.id] },
      { actor: 'silent', issue, stance: -2, spread: 0, basis: 'reported', statements: [statement.id] },
    ],
    disagreements: [
      {
        id: HOSTILE,
        grade: 'opposition',
        between: 'sides',
        issue,
        a: { statement: statement.id, evidence },
        b: { evidence },
        rule: HOSTILE,
        because: HOSTILE,
      },
    ],
    assessment: [
      {
        what: HOSTILE,
        standing: 'claimed',
        issue,
        statements: [statement.id],
        actors: ['ada'],
        because: HOSTILE,
      },
    ],
    relays: [{ statement: statement.id, chain: ['outlet', 'silent'], evidence }],
    table: [],
    principals: [],
    notHeardFrom: ['silent'],
    problems: [{ code: HOSTILE, where: HOSTILE, problem: HOSTILE, mend: HOSTILE }],
  };
}
