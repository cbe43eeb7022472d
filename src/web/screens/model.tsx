/** The conflict model: who decides, what each may do and wants, solved as one edits; what-if beside it, and the outlook it gives. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkModel } from '../../conflict/model-file.ts';
import { useKeys } from '../keys.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import {
  draftNow,
  editedDraft,
  type ModelDraft,
  type ShownModel,
  setDraft,
  stepBack,
} from '../model/draft.ts';
import { begunModel } from '../model/model-edits.ts';
import { saveDraft, useModelNow } from '../model/shown.ts';
import { useSolved } from '../model/solving.ts';
import { standing, type WhatIfs, whatIfText } from '../model/what-if.ts';
import { Empty } from '../parts/empty.tsx';
import { MakersEditor } from '../parts/model-makers.tsx';
import { OutlookBeside } from '../parts/model-outlook.tsx';
import { SolvedModel } from '../parts/model-solved.tsx';
import { ModelAsText } from '../parts/model-text.tsx';
import { WhatIf } from '../parts/model-what-if.tsx';
import { address } from '../place.ts';
import { workbench } from '../workbench.ts';

export function ModelScreen({ known }: { readonly known: Lookup }): JSX.Element {
  const { shown, draft, unsaved } = useModelNow(known.brief.outlook?.model);
  const edit = (text: string): void => {
    if (text !== shown.text) setDraft(editedDraft(shown, draft, text));
  };
  return shown.text === undefined ? (
    <NoModel known={known} onBegin={edit} />
  ) : (
    <ShownScreen known={known} text={shown.text} shown={shown} unsaved={unsaved} onEdit={edit} />
  );
}

interface ShownScreenProps {
  readonly known: Lookup;
  readonly text: string;
  readonly shown: ShownModel;
  readonly unsaved: ModelDraft | undefined;
  readonly onEdit: (text: string) => void;
}

function ShownScreen({ known, text, shown, unsaved, onEdit }: ShownScreenProps): JSX.Element {
  const checked = useMemo(() => checkModel(text, 'model'), [text]);
  const model = checked.model?.form === 'options' ? checked.model : undefined;
  const [asText, setAsText] = useState(false);
  const [switched, setSwitched] = useState<WhatIfs>(new Map());
  const whatIfs = useMemo(
    () => (model === undefined ? new Map() : standing(switched, model)),
    [model, switched],
  );
  const whatIf = useMemo(
    () => (model === undefined || whatIfs.size === 0 ? undefined : whatIfText(text, model, whatIfs)),
    [text, model, whatIfs],
  );
  const { state, where } = address.value.query;
  const solving = useSolved(checked.model === undefined ? undefined : text, state, where);
  const switchedSolving = useSolved(whatIf);
  return (
    <div class="model-screen">
      <Standing known={known} shown={shown} unsaved={unsaved} hasModel={checked.model !== undefined}>
        <button type="button" class="plain" onClick={() => setAsText(!asText)} aria-pressed={asText}>
          {M.model.asText}
        </button>
      </Standing>
      <section class="model-edit" aria-label={M.model.edit}>
        {asText || model === undefined ? (
          <ModelAsText text={text} problems={[...checked.problems, ...checked.warnings]} onChange={onEdit} />
        ) : (
          <MakersEditor
            known={known}
            text={text}
            model={model}
            onChange={onEdit}
            whatIfs={whatIfs}
            onWhatIfs={setSwitched}
          />
        )}
      </section>
      <section class="model-solved" aria-label={M.model.solved}>
        <PartLinks key={solving.solved?.id} />
        {whatIf !== undefined && (
          <WhatIf
            before={solving}
            after={switchedSolving}
            whatIfs={whatIfs}
            onReset={() => setSwitched(new Map())}
          />
        )}
        {shown.state === 'kept' ? (
          <OutlookBeside known={known} isElse={whatIf !== undefined} />
        ) : (
          <p class="quiet">{shown.state === 'settling' ? M.model.settling : M.model.outlookLater}</p>
        )}
        <SolvedModel solving={solving} />
      </section>
    </div>
  );
}

interface StandingProps {
  readonly known: Lookup;
  readonly shown: ShownModel;
  readonly unsaved: ModelDraft | undefined;
  readonly hasModel: boolean;
  readonly children: JSX.Element;
}

/** How the model stands, and what can be done with what was changed: in sight however far one has scrolled. */
function Standing({ known, shown, unsaved, hasModel, children }: StandingProps): JSX.Element {
  const back = (): void => {
    if (unsaved !== undefined) setDraft(stepBack(unsaved));
  };
  // While there is a draft, to undo is to take back its last change: the study has none of it yet.
  const keys = ['u', 'Ctrl+z'].map((key) => ({ keys: key, words: M.model.stepBack, run: back }));
  useKeys(M.screens.model, unsaved === undefined ? [] : keys, [unsaved]);
  if (unsaved === undefined)
    return (
      <section class="model-bar tally" aria-label={M.model.standing}>
        <p role="status">
          {shown.state === 'settling'
            ? M.model.settling
            : M.model.states[known.brief.outlook?.from ?? 'drafted']}
        </p>
        {children}
      </section>
    );
  return (
    <section class="model-bar tally unsaved" aria-label={M.model.standing}>
      <p role="status">{M.model.unsaved}</p>
      <button type="button" disabled={!hasModel} onClick={() => saveDraft(unsaved)}>
        {M.save}
      </button>
      <button type="button" class="plain" onClick={back}>
        {M.model.stepBack}
      </button>
      <button type="button" class="plain" onClick={() => drop(unsaved)}>
        {M.model.drop}
      </button>
      {children}
      {shown.isOvertaken && (
        <p class="fault" role="alert">
          {M.model.overtaken}
        </p>
      )}
    </section>
  );
}

function drop(draft: ModelDraft): void {
  setDraft(undefined);
  const bringBack = (): void => {
    if (draftNow() === undefined) setDraft(draft);
  };
  workbench.tell(M.model.dropped, 'said', [{ words: M.undo, run: bringBack }]);
}

/** Leads to the parts of what the model comes to, which are long. */
function PartLinks(): JSX.Element {
  const [parts, setParts] = useState<readonly HTMLElement[]>([]);
  useEffect(() => setParts([...document.querySelectorAll<HTMLElement>('.model-solved [data-part]')]), []);
  return (
    <nav class="part-links" aria-label={M.model.parts}>
      {parts.map((part) => (
        <button key={part.dataset.part} type="button" class="plain" onClick={() => part.scrollIntoView()}>
          {part.dataset.part}
        </button>
      ))}
    </nav>
  );
}

interface NoModelProps {
  readonly known: Lookup;
  readonly onBegin: (text: string) => void;
}

function NoModel({ known, onBegin }: NoModelProps): JSX.Element {
  const { principals, title } = known.brief;
  const [first = M.model.first, second = M.model.second] = principals.map(
    (id) => known.actors.get(id)?.name ?? id,
  );
  return (
    <Empty words={M.model.none} mend={M.model.noneMend}>
      <button type="button" onClick={() => onBegin(begunModel(title, [first, second], M.model.newOption))}>
        {M.model.begin}
      </button>
    </Empty>
  );
}
