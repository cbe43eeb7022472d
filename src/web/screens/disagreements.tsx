/** What does not go together, with both sentences; what is agreed, claimed, disputed and unknown; documents of one form. */
import type { JSX } from 'preact';
import { grouped } from '../../core/phrases.ts';
import { assessmentList } from '../../views/assessment-list.ts';
import { GRADES } from '../../views/clashing-pairs.ts';
import { parallelDocuments } from '../../views/parallel-documents.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ClashingPairs } from '../parts/clashing-pairs.tsx';
import { ViewScreen } from '../parts/view-screen.tsx';
import { address, narrow } from '../place.ts';

const VIEWS = [assessmentList, parallelDocuments];

export function DisagreementsScreen({ known }: { readonly known: Lookup }): JSX.Element {
  return (
    <ViewScreen
      known={known}
      make={VIEWS}
      nothing={M.views.noDisagreements}
      mend={M.views.noDisagreementsMend}
      filters={<GradeField known={known} />}
      first={(brief, linkTo) =>
        brief.disagreements.length === 0 ? undefined : (
          <ClashingPairs known={known} list={brief.disagreements} linkTo={linkTo} />
        )
      }
    />
  );
}

function GradeField({ known: { brief } }: { readonly known: Lookup }): JSX.Element {
  return (
    <label>
      {M.views.grade}
      <select
        value={address.value.query.grade ?? ''}
        onChange={({ currentTarget }) => narrow({ grade: currentTarget.value || undefined })}
      >
        <option value="">{M.ledger.any}</option>
        {GRADES.map(({ value }) => (
          <option key={value} value={value}>
            {`${value} (${grouped(brief.disagreements.filter(({ grade }) => grade === value).length)})`}
          </option>
        ))}
      </select>
    </label>
  );
}
