/**
 * How views look, on the colours of the page that shows them (`--ink`, `--quiet`, `--line`, `--link`, `--paper`) and two
 * scales of their own, against and for, which a colour-blind reader tells apart (orange, blue). No colour stands alone: a
 * sign, a dash, a letter or a word tells the same. Ink on any of them keeps 4.5:1, lines keep 3:1.
 */

const LIGHT =
  '--n2:#f2a65a;--n1:#fadfbf;--p0:#e9e6e0;--p1:#d3e3f4;--p2:#8fbbe8;--against:#a8510a;--for:#1f5c99;--between:#6b665e';
const DARK =
  '--n2:#8a4a10;--n1:#4b341f;--p0:#33363b;--p1:#22384f;--p2:#275f96;--against:#f0a050;--for:#7db4ec;--between:#a8a399';

export const VIEW_STYLE: string = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
.matrix{width:auto;min-width:min(100%,34rem)}
.matrix th,.matrix td{border:0;padding:1.5px}
.matrix tbody tr:not(.below)>*{border-top:1px solid var(--line)}
.matrix thead th{padding:.2rem .4rem .35rem;font-size:.875rem;line-height:1.25;min-width:6.2rem;max-width:9rem}
.matrix tbody th{position:sticky;left:0;z-index:1;background:var(--paper);padding:.35rem .8rem .35rem 0;min-width:8.5rem;max-width:15rem;line-height:1.25;vertical-align:middle}
.matrix tbody th .quiet{display:block;font-size:.75rem;font-weight:400}
.matrix .below th{font-weight:400;font-size:.875rem;padding-left:1.1rem}
.matrix td a>span{display:block}.matrix td a>.named{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.matrix td a,.matrix td>span{position:relative;display:block;color:var(--ink);text-decoration:none;padding:.3rem .5rem;min-height:2.75rem;line-height:1.25;border-left:5px solid var(--between)}
.matrix td a:hover{outline:2px solid var(--ink);outline-offset:-1px}
.matrix td b{display:inline-block;min-width:1.45em;font-size:1.0625rem}
.matrix td small{display:block;font-size:.75rem;white-space:nowrap}
.matrix td i{font-style:normal;font-weight:700}
.n2 a,.n2>span,.chip.n2{background:var(--n2)}.n1 a,.n1>span,.chip.n1{background:var(--n1)}.p0 a,.p0>span,.chip.p0{background:var(--p0)}.p1 a,.p1>span,.chip.p1{background:var(--p1)}.p2 a,.p2>span,.chip.p2{background:var(--p2)}
.matrix .n2 a,.matrix .n1 a{border-left-color:var(--against)}.matrix .p1 a,.matrix .p2 a{border-left-color:var(--for)}
.matrix .spokesperson a{border-left-style:double}.matrix .reported a{border-left-style:dashed}.matrix .inferred a{border-left-style:dotted}
.view{margin:0 0 2rem}
.view>p{max-width:46rem;margin-bottom:.8rem}
.view details,.under details{margin-top:.5rem;font-size:.875rem}
.view h3{margin-top:0}
.v{display:block;width:100%;min-width:54rem;max-width:62rem;height:auto;font:12.5px var(--sans,sans-serif)}
.v text{fill:var(--ink)}
.v a>text,.v a text:not(.camp){fill:var(--link)}
.v .small{font-size:12px;fill:var(--quiet)}
.v .title{font-weight:700;font-size:14px}
.v .camp{font-weight:700;font-size:11.5px;fill:var(--paper)}
.v a{cursor:pointer}
.v a:hover text{text-decoration:underline}
.v .grid{fill:none;stroke:var(--line);stroke-width:1}
.v .dot{fill:var(--for);stroke:var(--for);stroke-width:1.5}
.sample .dot{fill:var(--for);stroke:var(--for);stroke-width:1.5}.v .open,.sample .open{fill:var(--paper)}
.basis{display:inline-block;padding-block:.3rem;border-left:5px solid var(--between);padding-left:.5rem}.basis.spokesperson{border-left-style:double}.basis.reported{border-left-style:dashed}.basis.inferred{border-left-style:dotted}
.v a:hover .dot{stroke:var(--ink);stroke-width:3}
.v .node{fill:var(--ink)}
.v .hit{fill:none;stroke:transparent;stroke-width:14}
.v .edge{fill:none;stroke:var(--between);stroke-opacity:.85}
.v a:hover .edge{stroke:var(--ink);stroke-opacity:1}
.v .edge.p1,.v .edge.p2{stroke:var(--for)}
.v .edge.n1,.v .edge.n2{stroke:var(--against);stroke-dasharray:9 5}
.v .edge.p0{stroke-dasharray:2 4}
.v .edge:not([stroke-width]){stroke-width:2.5}
.v .tip{fill:var(--between)}
.clashes{list-style:none}
.clashes>li{border-top:1px solid var(--line);padding:1rem 0 1.2rem}
.clashes .about{font-size:.875rem}
.grade{display:inline-block}.grade::first-letter{text-transform:uppercase}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.7rem 1.75rem;margin:.5rem 0 .6rem}
.pair figure{margin:0;border-left:3px solid var(--line);padding-left:1rem}
.pair figcaption{font-size:.875rem}
.pair blockquote{font:1.0625rem/1.5 var(--serif,serif);margin:.15rem 0 .2rem;white-space:pre-line}
.because{font-size:.9375rem;max-width:52rem}
.standings h3{font-size:1.0625rem;margin:1.1rem 0 .3rem}
.standings h3 .quiet{font-size:.875rem;font-weight:400;margin-left:.35em}
.standings ul{list-style:none}
.standings>div>ul>li{border-top:1px solid var(--line);padding:.4rem 0}
.standings summary{color:var(--ink);width:auto}
.standings .what{font-weight:600}
.standings .because{margin:.3rem 0 .3rem 1rem}
.standings .rests{margin-left:1rem}
.standings .rests li{margin:.35rem 0;max-width:52rem}
.standings .rests q{font-family:var(--serif,serif)}
.shares,.outcomes,.indicators{list-style:none;max-width:56rem}
.shares>li,.outcomes>li{border-top:1px solid var(--line);padding:.7rem 0}
.shares .what,.outcomes .what{font:1.0625rem/1.5 var(--serif,serif)}.shares .what .quiet{font:.875rem var(--sans,sans-serif)}
.share{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:center}
.dots{flex:none}.dots .dot{fill:var(--for);stroke:var(--for);stroke-width:1.5}.dots .open{fill:var(--paper)}
.likelihood{font-weight:600}.wishes td:nth-child(3){white-space:nowrap}.wishes th[scope=row]{min-width:11rem}
.outcomes p,.shares p{margin:.1rem 0}
.indicators{list-style:decimal;padding-left:1.4rem}.indicators li{padding:.25rem 0}
.tornado .moves{display:block;width:clamp(3rem,20vw,12.5rem)}.tornado th,.tornado td{padding-right:.5rem}.tornado th[scope=row],.wishes th[scope=row]{font-weight:400;max-width:30rem}
.moves .grid{stroke:var(--between)}.moves .less{fill:var(--against)}.moves .more{fill:var(--for)}
.under pre{font-size:.8125rem;border:1px solid var(--line);padding:.6rem;width:fit-content;min-width:100%}
.chip{display:inline-block;font-size:.8125rem;line-height:1.3;padding:.12rem .45rem;border-radius:3px;color:var(--ink);text-decoration:none;border:1px solid var(--line);margin:.15rem .3rem 0 0;min-height:1.5rem}
.chip:hover{border-color:var(--ink)}
@media (max-width:40rem){.matrix tbody th{min-width:6.5rem;max-width:7.5rem;font-size:.8125rem}.matrix .below th{padding-left:.6rem;font-size:.8125rem}.matrix thead th{min-width:5.4rem;font-size:.8125rem}}
@media print{:root{--n2:#e3b483;--n1:#f3e4d2;--p0:#eee;--p1:#dfe9f4;--p2:#a9c8e8;--against:#8a4208;--for:#1f4f80;--between:#555}.matrix td a,.chip{print-color-adjust:exact;-webkit-print-color-adjust:exact}.matrix thead th,.matrix tbody th{min-width:0}.matrix tbody th{position:static}.matrix .below th,.matrix thead th{font-size:8.5pt}.matrix td b{font-size:9.5pt}.matrix td small{font-size:7.5pt}.matrix td a{min-height:0}.pair blockquote,.standings .rests q{font-size:10pt}.because,.clashes .about{font-size:8.5pt}.standings details::details-content{content-visibility:visible}.v{min-width:0;max-width:100%}.view,.clashes>li,.standings li{break-inside:avoid}.view details:not([open]),.under details:not([open]){display:none}}
@media (forced-colors:active){.matrix td a,.chip{border:1px solid CanvasText}.v .edge,.v .grid{stroke:CanvasText}.v .dot{stroke:CanvasText;fill:CanvasText}.v .open{fill:Canvas}}
`;

/** How the views of a conflict report look, beside those of a brief: lines of decision makers differ by dash as well as by colour. */
export const CONFLICT_VIEW_STYLE: string = `
:root{--third:#5b4a8a;--fourth:#2f6b4f}
@media (prefers-color-scheme:dark){:root{--third:#b9a5f0;--fourth:#7cc79f}}
.state{font-weight:700;font-family:var(--mono,monospace);font-size:.9375rem;letter-spacing:.02em}
.listed .state{font-family:inherit;letter-spacing:0}
.today{display:inline-block;font-size:.75rem;font-weight:600;line-height:1.3;padding:.05rem .4rem;border:1px solid var(--ink);border-radius:3px;color:var(--ink)}
.ends{font-size:.875rem;font-weight:600}
.states{width:auto}
.states th,.states td{padding:.4rem .45rem}
.states tbody th{position:sticky;left:0;z-index:1;background:var(--paper);min-width:13rem;max-width:17rem;padding-left:0;font-weight:400;line-height:1.3}
.states tbody th .quiet{display:block;font-size:.8125rem}
.states td:nth-child(2){min-width:6.5rem;font-size:.875rem}
.states .letter{text-align:center;font-size:.875rem;color:var(--quiet)}
.states .letter b{color:var(--ink)}
.states .s{color:var(--ink);background:var(--p1);font-weight:600}
.states thead th{text-align:center;line-height:1.25}
.states thead th[rowspan]{text-align:left}.states thead th:first-child[rowspan]{padding-left:0}
.states .option{min-width:4.5rem;max-width:8rem}
.states .first{border-left:1px solid var(--line)}
.movers{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;font-size:.9375rem;margin-bottom:.8rem}
.movers .line{vertical-align:middle}
.mover{display:inline-block;min-width:1.5em;text-align:center;border-radius:99px;font-size:.8125rem;line-height:1.5;color:var(--paper);background:var(--tone,var(--ink))}
.m0{--tone:var(--for)}.m1{--tone:var(--against)}.m2{--tone:var(--third)}.m3{--tone:var(--fourth)}.m4{--tone:var(--between)}.m5{--tone:var(--ink)}
.line .edge{fill:none;stroke-width:2.5}
.graph .v{width:auto;min-width:0;max-width:none}
.graph .v .edge,.line .edge{stroke:var(--tone);stroke-opacity:1}
.graph .v .edge:not([stroke-width]){stroke-width:2}
.edge.m1{stroke-dasharray:9 5}.edge.m2{stroke-dasharray:2 4}.edge.m3{stroke-dasharray:12 4 2 4}.edge.m4{stroke-dasharray:5 3}.edge.m5{stroke-dasharray:14 3 2 3 2 3}
.graph .v .tip{fill:var(--tone)}
.graph .v g:hover>.edge{stroke-width:4}
.graph .badge circle{fill:var(--tone);stroke:var(--paper);stroke-width:2}
.graph .v .badge text{fill:var(--paper);font-weight:700;font-size:11px}
.graph .v .badge{pointer-events:none}
.graph rect.state{fill:var(--paper);stroke:var(--between);stroke-width:1.2}
.graph rect.holds{fill:var(--p1);stroke:var(--ink);stroke-width:1.6}
.graph rect.all{fill:var(--p2);stroke-width:3}
.graph rect.now{stroke-dasharray:5 3;stroke:var(--ink);stroke-width:2}
.graph .v a text,.graph .v text{fill:var(--ink)}
.graph .v .title{font-size:13px}
.graph .v .small{font-size:12px;fill:var(--ink)}
.tree ul{list-style:none;margin-left:.7rem}
.tree li{border-left:3px solid var(--tone);padding:.15rem 0 .15rem .9rem;margin-top:.35rem}
.tree .m1{border-left-style:dashed}.tree .m2{border-left-style:dotted}.tree .m3{border-left-style:double}
.tree p{max-width:52rem}
.lost{list-style:none}
.lost li{border-top:1px solid var(--line);padding:.35rem 0}
.why{border-top:1px solid var(--line);padding:.9rem 0 1rem;max-width:56rem}
.why h3{margin:0 0 .2rem}.why h3 .state{font-size:1.0625rem}
.why dl>div{margin-top:.5rem}
.why dt{font-weight:600}.why dt .quiet{font-weight:400;font-size:.875rem}
.why dd{margin-left:.9rem}
.why ul{list-style:none}.why ul ul{margin-left:.9rem}
.why li{padding:.1rem 0}
.makers{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:1.2rem 2.5rem}
.makers h3{margin:0 0 .4rem}
.makers h4{font:600 .9375rem/1.4 var(--sans,sans-serif);margin:.7rem 0 .2rem}
.makers ol,.makers ul{padding-left:1.4rem}
#bottom-line .caveat{font:1rem/1.5 var(--sans,sans-serif)}
.makers li li{padding:.12rem 0}
.makers .quiet{font-size:.875rem}
.holders{list-style:none}
@media (max-width:40rem){.states tbody th{min-width:7.5rem;max-width:9rem}.states tbody th .quiet{font-size:.75rem}}
@media print{:root{--third:#4a3a78;--fourth:#24573f}.states tbody th{position:static;min-width:8.5rem}.states th,.states td{padding:.15rem .25rem}.states td:nth-child(2){min-width:0}.graph .v{max-width:100%}.states .s,.mover,.graph rect,.graph circle{print-color-adjust:exact;-webkit-print-color-adjust:exact}.why,.tree li{break-inside:avoid}}
@media (forced-colors:active){.graph .v .edge,.line .edge,.graph rect.state{stroke:CanvasText}.graph .v .tip{fill:CanvasText}.mover{forced-color-adjust:none;background:CanvasText;color:Canvas}}
`;
