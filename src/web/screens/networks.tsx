/** Who stands near whom, who cares about what, and whose words come through whom. */
import type { JSX } from 'preact';
import { actorIssueNetwork } from '../../views/actor-issue-network.ts';
import { agreementNetworks } from '../../views/agreement-networks.ts';
import { relayPicture } from '../../views/relay-picture.ts';
import type { Lookup } from '../lookup.ts';
import { M } from '../messages.ts';
import { ViewScreen } from '../parts/view-screen.tsx';

const VIEWS = [actorIssueNetwork, agreementNetworks, relayPicture];

export function NetworksScreen({ known }: { readonly known: Lookup }): JSX.Element {
  return (
    <ViewScreen known={known} make={VIEWS} nothing={M.views.noNetworks} mend={M.views.noPositionsMend} />
  );
}
