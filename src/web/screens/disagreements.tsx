/** What does not go together, with both sentences; what is agreed, claimed, disputed and unknown; documents of one form. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Brief } from '../../record/brief.ts';
import type { Stretch } from '../../record/revision.ts';
import { assessmentList } from '../../views/assessment-list.ts';
import { clashingPairs } from '../../views/clashing-pairs.ts';
import { parallelDocuments } from '../../views/parallel-documents.ts';
import { articleText } from '../article-texts.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { M } from '../messages.ts';
import { ViewScreen } from '../parts/view-screen.tsx';
import { workbench } from '../workbench.ts';

const VIEWS = [clashingPairs, assessmentList, parallelDocuments];
/** So many articles are fetched for the sentences around the words; the others show the words alone. */
const MOST_TEXTS = 40;

export function DisagreementsScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const { brief } = known;
  const ids = useMemo(() => clashing(brief), [brief]);
  const texts = brief.articles.filter(({ id }) => ids.has(id)).map((article) => articleText(article).value);
  const count = texts.filter((text) => text !== undefined).length;
  const filled = useMemo(() => {
    const byId = new Map(
      texts.flatMap((text) =>
        text !== undefined && 'article' in text ? [[text.article.id, text.article]] : [],
      ),
    );
    return lookUp({
      ...brief,
      articles: brief.articles.map((article) => {
        const found = byId.get(article.id);
        return found === undefined ? article : { ...article, text: found.text, blocks: found.blocks };
      }),
    });
  }, [brief, count]);
  return (
    <>
      <ViewScreen
        known={filled}
        make={VIEWS}
        nothing={M.views.noDisagreements}
        mend={M.views.noDisagreementsMend}
      />
      <Strike known={known} />
    </>
  );
}

/** What is no disagreement is taken out here: the pictures above are the brief's, which has no buttons. */
function Strike({ known: { brief } }: { readonly known: Lookup }): JSX.Element | null {
  if (brief.disagreements.length === 0) return null;
  return (
    <details class="strike">
      <summary>{M.views.strike}</summary>
      <ul>
        {brief.disagreements.map(({ id, grade, a, b }) => (
          <li key={id}>
            <span class="quiet">{grade}</span> <q dir="auto">{a.evidence.text}</q> ·{' '}
            <q dir="auto">{b.evidence.text}</q>{' '}
            <button
              type="button"
              class="plain"
              onClick={() =>
                workbench.decide({
                  decides: 'not a disagreement',
                  a: stretchOfSpan(a.evidence),
                  b: stretchOfSpan(b.evidence),
                })
              }
            >
              {M.views.notDisagreement}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const stretchOfSpan = ({ article, start, end }: Stretch): Stretch => ({ article, start, end });

function clashing({ disagreements, parallels }: Brief): ReadonlySet<string> {
  const ids = new Set([
    ...disagreements.flatMap(({ a, b }) => [a.evidence.article, b.evidence.article]),
    ...parallels.flatMap(({ a, b }) => [a, b]),
  ]);
  return new Set([...ids].slice(0, MOST_TEXTS));
}
