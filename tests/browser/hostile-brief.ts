/** The invented negotiation with markup wherever text from outside comes in: none of it may become markup. */

import type { Brief } from '../../src/record/brief.ts';
import { NOTHING_PLACED } from '../../src/record/position.ts';
import { articleOf, FIXTURE, spanIn, statementOf } from './brief-fixture.ts';

const MARKUP = '<script>document.title="broken"</script><img src=x onerror="document.title=\'broken\'">';
const HOSTILE = `${MARKUP}"'></p></script></style>&amp;[a](javascript:alert(1)) \`x\``;

const even = {
  share: 0.5,
  low: 0.4,
  high: 0.6,
  wordless: HOSTILE,
  isGrounded: true,
  tornado: [{ wish: 0, moves: 0.5 }],
};

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
    outlook: {
      from: 'given',
      model: HOSTILE,
      concept: 'SEQ',
      draws: 10,
      seed: 1,
      issues: [
        {
          issue,
          outcome: HOSTILE,
          options: [HOSTILE],
          ...even,
          bargained: { mean: 1, sides: [HOSTILE, HOSTILE], agreement: 'agree' },
        },
      ],
      options: [
        {
          id: HOSTILE,
          name: HOSTILE,
          decisionMaker: HOSTILE,
          issue,
          because: HOSTILE,
          statements: [statement.id],
          ...even,
        },
      ],
      states: [
        {
          taken: [HOSTILE],
          share: 0.5,
          low: 0.4,
          high: 0.6,
          reachable: 0.5,
          holds: true,
          path: [{ decisionMaker: HOSTILE, takes: [HOSTILE], drops: [HOSTILE] }],
          changes: [[0]],
        },
      ],
      without: 0,
      convergence: [0.5],
      wishes: [
        {
          decisionMaker: HOSTILE,
          options: [HOSTILE],
          prefers: HOSTILE,
          words: HOSTILE,
          basis: 'own words',
          statements: [statement.id],
          note: HOSTILE,
          turns: 0.3,
          shifts: 1,
        },
      ],
      assumptions: [{ wish: 0, moves: 0.5 }],
      indicators: [{ wish: 0, options: [HOSTILE], moves: 0.5, words: HOSTILE }],
      conditionals: [],
      leftOut: [{ issue: HOSTILE, why: HOSTILE }],
    },
    problems: [{ code: HOSTILE, where: HOSTILE, problem: HOSTILE, mend: HOSTILE }],
  };
}
