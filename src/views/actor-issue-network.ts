/**
 * Actors on the left, issues on the right, a line for each position: solid for, dashed against, dotted between the poles,
 * the thicker the more statements it rests on. Issues stand near the middle of those who hold something on them.
 */
import { html, type Markup } from '../core/markup.ts';
import { counted, shortened } from '../core/phrases.ts';
import { mean } from '../core/statistics.ts';
import type { Brief } from '../record/brief.ts';
import type { BriefIssue, Position } from '../record/position.ts';
import { type Cast, castOf, nameOf, networkActors } from './cast.ts';
import { legend, rounded } from './labels.ts';
import { stanceWords, stepOf } from './stance-words.ts';
import { drawing, type LinkTo, mark, type Place, statementsPlace, type View } from './view.ts';

const WIDTH = 960;
const LEFT = 235;
const RIGHT = 655;
const STEP = 34;
/** More lines than these actors have can't be told apart; the table has them all. */
const DRAWN = 24;

/** `undefined` unless two actors have positions. */
export function actorIssueNetwork(brief: Brief, linkTo: LinkTo): View | undefined {
  const cast = castOf(brief);
  const actors = networkActors(brief);
  if (actors.length < 2) return undefined;
  const drawn = new Set(actors.slice(0, DRAWN));
  const shown = brief.positions.filter(({ actor }) => actors.includes(actor));
  const edges = shown.filter(({ actor }) => drawn.has(actor));
  const issues = issueOrder(brief.issues, edges, [...drawn]);
  return {
    id: 'actors-issues',
    title: 'Who speaks to which issue',
    description: describe(shown, actors, brief.issues, cast),
    picture: draw({ actors: [...drawn], issues, edges, cast, linkTo }),
    table: {
      head: ['Actor', 'Issue', 'Stance', 'Statements', 'Basis'],
      rows: shown.map((position) => {
        const issue = brief.issues.find(({ id }) => id === position.issue);
        return [
          { text: nameOf(cast, position.actor), to: { kind: 'actor', id: position.actor } },
          { text: issue?.name ?? position.issue, to: { kind: 'issue', id: position.issue } },
          { text: `${stepOf(position.stance).sign} ${stanceWords(position.stance, issue)}` },
          {
            text: String(position.statements.length),
            to: statementsPlace(position.statements),
            isNumber: true,
          },
          { text: position.basis },
        ];
      }),
    },
  };
}

interface Network {
  readonly actors: readonly string[];
  readonly issues: readonly BriefIssue[];
  readonly edges: readonly Position[];
  readonly cast: Cast;
  readonly linkTo: LinkTo;
}

/** By the mean place of the actors that hold something on it (the barycentre method), so that lines cross less. */
function issueOrder(
  issues: readonly BriefIssue[],
  edges: readonly Position[],
  actors: readonly string[],
): readonly BriefIssue[] {
  const held = Map.groupBy(edges, ({ issue }) => issue);
  const middle = ({ id }: BriefIssue): number =>
    mean((held.get(id) ?? []).map(({ actor }) => actors.indexOf(actor)));
  return issues.filter(({ id }) => held.has(id)).sort((a, b) => middle(a) - middle(b));
}

function draw({ actors, issues, edges, cast, linkTo }: Network): Markup {
  const height = Math.max(actors.length, issues.length) * STEP + 20;
  const actorY = places(actors, height);
  const issueY = places(
    issues.map(({ id }) => id),
    height,
  );
  const lines = edges.map((position) => {
    const issue = issues.find(({ id }) => id === position.issue);
    const { look } = stepOf(position.stance);
    const path = `M${LEFT + 8} ${actorY.get(position.actor)}L${RIGHT - 8} ${issueY.get(position.issue)}`;
    const words = `${nameOf(cast, position.actor)} on ${issue?.name}: ${stanceWords(position.stance, issue)}, ${counted(position.statements.length, 'statement')}, ${position.basis}`;
    const width = Math.min(7, 1.5 + position.statements.length / 2);
    return mark(
      linkTo,
      statementsPlace(position.statements),
      words,
      html`<path class="hit" d="${path}"/><path class="edge ${look}" stroke-width="${width}" d="${path}"/>`,
    );
  });
  return drawing('Network of actors and issues', WIDTH, height + 30, [
    lines,
    actors.map((id) =>
      nodeMarkup(linkTo, { kind: 'actor', id }, nameOf(cast, id), LEFT, actorY.get(id)!, 'end'),
    ),
    issues.map(({ id, name }) =>
      nodeMarkup(linkTo, { kind: 'issue', id }, name, RIGHT, issueY.get(id)!, 'start'),
    ),
    legend(LEFT, height + 12, [
      { look: 'p2', words: 'for' },
      { look: 'n2', words: 'against' },
      { look: 'p0', words: 'between the poles' },
    ]),
  ]);
}

function places(ids: readonly string[], height: number): ReadonlyMap<string, number> {
  const step = height / ids.length;
  return new Map(ids.map((id, place) => [id, rounded((place + 0.5) * step)]));
}

function nodeMarkup(
  linkTo: LinkTo,
  place: Place,
  name: string,
  x: number,
  y: number,
  anchor: 'start' | 'end',
): Markup {
  const aside = anchor === 'end' ? -12 : 12;
  return mark(
    linkTo,
    place,
    name,
    html`<circle class="node" cx="${x}" cy="${y}" r="5"/><text x="${x + aside}" y="${y + 4}" text-anchor="${anchor}">${shortened(name, anchor === 'end' ? 30 : 40)}</text>`,
  );
}

function describe(
  shown: readonly Position[],
  actors: readonly string[],
  issues: readonly BriefIssue[],
  cast: Cast,
): string {
  const [widest, next] = actors;
  const held = (actor: string | undefined): number => shown.filter((one) => one.actor === actor).length;
  const spoken = new Set(shown.map(({ issue }) => issue)).size;
  const most = held(widest) > held(next) ? `; ${nameOf(cast, widest)} on most (${held(widest)})` : '';
  return `${counted(actors.length, 'actor')} hold ${counted(shown.length, 'position')} on ${spoken} of ${counted(issues.length, 'issue')}${most}${actors.length > DRAWN ? `; the ${DRAWN} that hold most are drawn` : ''}.`;
}
