/** Who stands where: the matrix of positions, live. */
import type { JSX } from 'preact';
import { positionMatrix } from '../../views/position-matrix.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ViewScreen } from '../parts/view-screen.tsx';

const VIEWS = [positionMatrix];

export function MatrixScreen({ known }: { readonly known: Lookup }): JSX.Element {
  return (
    <ViewScreen known={known} make={VIEWS} nothing={M.views.noPositions} mend={M.views.noPositionsMend} />
  );
}
