/** The workbench: begins to listen, and shows the shell. */
import { render } from 'preact';
import { CONFLICT_VIEW_STYLE, VIEW_STYLE } from '../views/view-style.ts';
import { listenToKeys } from './keys.ts';
import { Shell } from './shell.tsx';
import { workbench } from './workbench.ts';

const style = new CSSStyleSheet();
style.replaceSync(VIEW_STYLE + CONFLICT_VIEW_STYLE);
document.adoptedStyleSheets = [style];

listenToKeys();
workbench.start();
render(<Shell />, document.querySelector('#workbench')!);
