/** The conflict model: who decides, what each may do and wants, solved as one edits; what-if beside it, and the outlook it gives. */
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { checkModel } from '../../conflict/model-file.ts';
import { modelText } from '../../conflict/model-text.ts';
import type { OptionModel } from '../../record/conflict-model.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { draftNow, setDraft } from '../model/draft.ts';
import { turnedWish, type WishPlace, withMaker, withOption } from '../model/model-edits.ts';
import { useSolved } from '../model/solving.ts';
import { Empty } from '../parts/empty.tsx';
import { MakersEditor } from '../parts/model-makers.tsx';
import { OutlookBeside } from '../parts/model-outlook.tsx';
import { SolvedModel, WhatIf } from '../parts/model-solved.tsx';
import { ModelAsText } from '../parts/model-text.tsx';
import { address } from '../place.ts';
import { workbench } from '../workbench.ts';

export function ModelScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const draft = draftNow();
  const kept = known.brief.outlook?.model;
  const text = draft?.text ?? kept;
  const checked = useMemo(() => (text === undefined ? undefined : checkModel(text, 'model')), [text]);
  const [turned, setTurned] = useState<readonly WishPlace[]>([]);
  const [asText, setAsText] = useState(false);
  const model = checked?.model?.form === 'options' ? checked.model : undefined;
  const whatIf = useMemo(
    () =>
      model === undefined || turned.length === 0 ? undefined : modelText(turned.reduce(turnedWish, model)),
    [model, turned],
  );
  const also = Number(address.value.query.state);
  const solving = useSolved(
    checked?.model === undefined ? undefined : text,
    Number.isInteger(also) ? [also] : [],
  );
  const turnedSolving = useSolved(whatIf);
  const edit = (next: OptionModel): void => {
    setDraft({ text: modelText(next), from: draft?.from ?? kept ?? '' });
    // Places of wishes may have changed.
    setTurned([]);
  };
  if (text === undefined || checked === undefined) return <NoModel known={known} />;
  return (
    <div class="model-screen">
      <section class="model-edit" aria-label={M.model.edit}>
        <p class="tally">
          {draft === undefined ? M.model.from[known.brief.outlook?.from ?? 'drafted'] : M.model.unsaved}
          {draft !== undefined && <SaveDraft text={text} hasModel={checked.model !== undefined} />}
          <button type="button" class="plain" onClick={() => setAsText(!asText)} aria-pressed={asText}>
            {M.model.asText}
          </button>
        </p>
        {asText || model === undefined ? (
          <ModelAsText
            key={draft === undefined ? kept : 'draft'}
            text={text}
            problems={[...checked.problems, ...checked.warnings]}
            onChange={(next) => setDraft({ text: next, from: draft?.from ?? kept ?? '' })}
          />
        ) : (
          <MakersEditor known={known} model={model} onChange={edit} turned={turned} onTurn={setTurned} />
        )}
      </section>
      <section class="model-solved" aria-label={M.model.solved}>
        {whatIf !== undefined && (
          <WhatIf
            before={solving}
            after={turnedSolving}
            count={turned.length}
            onReset={() => setTurned([])}
          />
        )}
        {draft === undefined && <OutlookBeside known={known} />}
        {draft !== undefined && <p class="quiet">{M.model.outlookLater}</p>}
        <SolvedModel solving={solving} />
      </section>
    </div>
  );
}

function SaveDraft({ text, hasModel }: { readonly text: string; readonly hasModel: boolean }): JSX.Element {
  return (
    <>
      <button
        type="button"
        disabled={!hasModel}
        onClick={() => {
          workbench.decide({ decides: 'document', of: 'model', name: 'model.yaml', text });
          setDraft(undefined);
        }}
      >
        {M.save}
      </button>
      <button type="button" class="plain" onClick={() => setDraft(undefined)}>
        {M.model.drop}
      </button>
    </>
  );
}

function NoModel({ known }: { readonly known: Lookup }): JSX.Element {
  const begin = (): void => {
    const names = known.brief.principals.map((id) => known.actors.get(id)?.name ?? id);
    const [first = M.model.first, second = M.model.second] = names;
    const empty: OptionModel = {
      form: 'options',
      title: known.brief.title,
      decisionMakers: [],
      infeasible: [],
      coalitions: [],
      statusQuo: 0,
    };
    const made = [first, second].reduce(withMaker, empty);
    const filled = made.decisionMakers.reduce((model, _, k) => withOption(model, k, M.model.newOption), made);
    setDraft({ text: modelText(filled), from: '' });
  };
  return (
    <Empty words={M.model.none} mend={M.model.noneMend}>
      <button type="button" onClick={begin}>
        {M.model.begin}
      </button>
    </Empty>
  );
}
