/** Articles put into the study from the page: chosen, or dropped on it. */
import type { JSX } from 'preact';
import { M } from '../messages.ts';
import { server } from '../server.ts';
import { workbench } from '../workbench.ts';

export function AddArticles(): JSX.Element {
  return (
    <label class="button">
      {M.addArticles}
      <input
        class="sr"
        type="file"
        multiple
        accept=".html,.htm,.md,.markdown,.txt,.xml,.rss,text/*"
        onChange={({ currentTarget }) => {
          void addAll([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** One after the other; each is told where it can't be read. */
export async function addAll(files: readonly File[]): Promise<void> {
  let added = 0;
  for (const file of files) {
    const answer = await server.addArticle(file);
    if ('fault' in answer) {
      const words =
        'problem' in answer.fault
          ? `${file.name}: ${answer.fault.problem.problem}. ${answer.fault.problem.mend}`
          : M.notReached;
      workbench.tell(words, 'fault');
    } else if (answer.value.added.length === 0) workbench.tell(M.known(file.name));
    else added += answer.value.added.length;
  }
  if (added > 0) workbench.tell(M.added(added));
}
