/**
 * How the page looks. Roles and certainties differ by weight, slant and line, so that none hangs on colour alone;
 * pairs of colours keep 4.5:1 (WCAG 2.2, 1.4.3) in light and dark; long pages are laid out as they are scrolled to.
 */

import { VIEW_STYLE } from '../views/view-style.ts';

const OWN_STYLE = `
:root{color-scheme:light dark;--paper:#fdfcf9;--raised:#fff;--ink:#1d1c1a;--quiet:#5f5b54;--line:#dedad1;--strong:#1d1c1a;--link:#174a7c;--content:#fbf0c9;--content2:#f3dc8c;--source:#dfeaf6;--cue:#eeebe4;--on:#ffd95c;--line-ink:#8a6500;--bar:#5b7fa6;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,"Liberation Serif",serif}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--raised:#1b1e22;--ink:#e9e6df;--quiet:#a8a399;--line:#33373d;--strong:#f4f1ea;--link:#9cc5f3;--content:#3a331b;--content2:#564917;--source:#1f3247;--cue:#2a2c2f;--on:#6d5a0c;--line-ink:#d9b54a;--bar:#6f98c6}}
*{box-sizing:border-box}
html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
td,th,select{overflow-wrap:break-word}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.16em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
h2:focus{outline:none}
p,dl,ol,ul,blockquote,h1,h2,h3,h4{margin:0}
ol,ul{padding:0}
dd{margin:0}
code{font:.85em var(--mono)}
abbr{text-decoration:none}
.quiet{color:var(--quiet)}
.num{text-align:right}
.sr,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;inset:.5rem auto auto .5rem;background:var(--raised);padding:.5rem 1rem;z-index:2}
.masthead,.page{max-width:84rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
.masthead{padding-top:clamp(1.5rem,4vw,3.25rem)}
.eyebrow{color:var(--quiet);font-size:.875rem}
.masthead>.eyebrow{letter-spacing:.04em;border-top:4px solid var(--strong);padding-top:.75rem}
h1{font:700 clamp(1.9rem,1.2rem + 2.8vw,3.2rem)/1.12 var(--serif);letter-spacing:-.012em;text-wrap:balance;max-width:24em;margin:.35rem 0 1.25rem}
h2{font:700 1.5rem/1.2 var(--serif);border-top:1px solid var(--strong);padding-top:.7rem;margin-bottom:1rem}
h3{font:700 1.125rem/1.3 var(--sans);margin:1.75rem 0 .6rem}
.count{font:400 .875em var(--sans);color:var(--quiet);margin-left:.25em}
.figures{display:flex;flex-wrap:wrap;gap:.9rem 2.25rem;border-block:1px solid var(--line);padding:.8rem 0}
.figures dt{font-size:.8125rem;color:var(--quiet)}
.figures dd{font-size:1.125rem;font-weight:600}
details>summary{cursor:pointer;color:var(--link);width:fit-content;min-height:1.5rem}
.masthead details{margin-top:.7rem;font-size:.9375rem;max-width:46rem}
.masthead details p,.masthead details dl{margin-top:.5rem}
.models code{overflow-wrap:anywhere}
.page{display:grid;grid-template-columns:minmax(0,1fr);gap:0 3.5rem;padding-block:1.5rem 5rem}
.contents{font-size:.9375rem;border-bottom:1px solid var(--line);padding-bottom:.9rem}
.contents ol{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.contents a{display:inline-block;padding:.2rem 0;text-decoration:none}
.contents a:hover{text-decoration:underline}
@media (min-width:72rem){.page{grid-template-columns:11.5rem minmax(0,1fr)}.contents{border:0;position:sticky;top:1.5rem;align-self:start;margin-top:2.6rem}.contents ol{display:block}}
section{margin-top:2.6rem}
.lede{max-width:44rem;color:var(--quiet);margin-bottom:1rem}
#bottom-line p{font:1.3125rem/1.5 var(--serif);max-width:40em;text-wrap:pretty}
#bottom-line p+p{margin-top:.8rem}
q{quotes:none}
table .figure,.numbers .figure{font-weight:600}
.figure{text-decoration-color:color-mix(in srgb,currentColor 40%,transparent)}
.name,.name a{font-weight:600}
.ref{font:.8em var(--sans);text-decoration:none}
.numbers .ref{display:inline-block;min-width:1.5rem;min-height:1.5rem}
.ref:hover{text-decoration:underline}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:baseline;padding:.42rem .9rem .42rem 0;border-bottom:1px solid var(--line)}
th.num,td.num{text-align:right}
thead th{font-size:.8125rem;font-weight:400;color:var(--quiet);vertical-align:bottom}
tbody th{font-weight:600}
.num .figure{display:inline-block;min-width:1.5rem}
td.bar{width:7rem}
.sides th{white-space:nowrap}
.bar svg{display:block;width:6rem;height:.6rem}
.bar rect{fill:var(--bar)}
.date{white-space:nowrap}
.issue-list dt{font-weight:600;margin-top:.6rem}.issue-list dd{max-width:46rem}
.under{margin-top:.7rem;max-width:52rem;font-size:.9375rem}
.described{margin-top:1.75rem}.mark{font-size:.8125rem;color:var(--quiet);font-style:italic}
.silent{margin-top:1rem;max-width:44rem}
.cards{list-style:none;display:grid;gap:1px 2rem}
.cards>li{border-bottom:1px solid var(--line);padding:.75rem 0;min-width:0}
.people{grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));font-size:.9375rem;line-height:1.45}
.people .name{font-size:1.0625rem}
.people .name .quiet{font-size:.8125rem;font-weight:400}
.evidence q{font-family:var(--serif)}
.conditionals dl>div{display:grid;grid-template-columns:5.5rem minmax(0,1fr);gap:0 1.25rem}
.conditionals dt{color:var(--quiet);font-size:.875rem;padding-top:.15rem}
.conditionals dd{font:1.0625rem/1.5 var(--serif)}
.conditionals .meta{margin:.2rem 0 0 6.75rem}
.problems{max-width:52rem}
.meta{font-size:.8125rem;line-height:1.5;color:var(--quiet)}
.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(21rem,100%),1fr));gap:0 2.5rem;font-size:.9375rem}
.key h3{margin-top:.5rem}
.key dl>div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.75rem;padding:.22rem 0}
#filter:not([hidden]){display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:end;background:var(--raised);border:1px solid var(--line);border-radius:4px;padding:.8rem 1rem;font-size:.875rem;margin-bottom:.5rem}
#filter label{display:grid;gap:.2rem;color:var(--quiet);flex:1 1 7rem;max-width:16rem}
#filter .wide{flex-basis:9rem}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:.35rem .5rem;min-height:2.25rem;min-width:0;width:100%}
button{width:auto;cursor:pointer}
button:hover{border-color:var(--link);color:var(--link)}
#shown{flex-basis:100%;color:var(--quiet)}
.ledger{list-style:none}
.ledger>li{display:grid;grid-template-columns:2.6rem 12.5rem minmax(0,1fr) 12.5rem;gap:0 1.25rem;padding:.95rem 0;border-bottom:1px solid var(--line);scroll-margin-top:1.5rem}
.ledger>li[hidden]{display:none}
.no{color:var(--quiet);font-size:.8125rem;text-decoration:none;padding-top:.2rem;min-height:1.5rem}
.who{line-height:1.4}
.who .name a{color:inherit;text-decoration-color:var(--line)}
.role{font-size:.875rem;color:var(--quiet)}
.as{font-size:.8125rem;color:var(--quiet);margin-bottom:.15rem}
.as .s{font-weight:400;background:none}
.words blockquote{font:1.125rem/1.5 var(--serif);white-space:pre-line;max-width:38em}
.words blockquote.indirect{font-style:normal;color:var(--ink)}
.words .q{background:none;text-decoration:none}
.words .direct .q,.words .mixed .q{background:none}
.also{font-size:.8125rem;color:var(--quiet);margin-top:.3rem}
.also a{display:inline-block;min-height:1.5rem}
.ledger .meta .where{color:var(--ink)}
.ledger .meta .where a{display:inline-block;min-height:1.5rem}
.ledger .q{padding:0}
.ledger .meta{display:flex;flex-wrap:wrap;gap:0 .9rem;align-content:start;align-items:baseline}
.ledger .meta>p,.ledger details[open]{flex-basis:100%}
.copy{font-size:.8125rem;line-height:1;min-height:1.5rem;padding:.1rem .5rem;border-color:var(--line);color:var(--quiet);background:none}
.people+details,.possible{margin-top:1.25rem}
.possible{border-left:4px double var(--line);padding-left:1rem}
:target,.ledger>.on{background:color-mix(in srgb,var(--on) 30%,transparent)}
section:target,article:target{background:none}
.s{font-weight:650;background:var(--source)}
.c{font-style:italic;background:var(--cue)}
.q{background:var(--content);text-decoration:underline;text-decoration-color:var(--line-ink);text-decoration-thickness:1px;text-underline-offset:.22em;text-decoration-skip-ink:none}
.qq{background:var(--content2)}
.hedged{text-decoration-style:dashed}
.reported{text-decoration-style:dotted;text-decoration-thickness:2px}
.denied{text-decoration-thickness:4px}
.conditional{text-decoration-style:double}
.asked{text-decoration-style:wavy}
.ledger .meta .q{background:none;color:var(--ink);font-weight:600}
.k{box-shadow:inset 0 1px 0 var(--quiet)}
.w{border-bottom:0}
.m{background:none;text-decoration-color:var(--quiet)}
.text a,.key .s,.key .c,.key .q{color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.text a:not(.q):not(.n){text-decoration:none}
.text a:hover{background:var(--on)}
.text .on{background:var(--on)}
.n,i[id]{scroll-margin-top:30vh}
.n{font:600 .6875rem/1 var(--sans);vertical-align:.4em;text-decoration:none;color:var(--link)!important;padding:.15em .2em;margin-right:.1em;user-select:none;white-space:nowrap}
.n:target{background:var(--link);color:var(--paper)!important;border-radius:2px}
.n:target+a,i:target+*{background:var(--on)}
article{max-width:42rem;padding:1.75rem 0 1.5rem;border-bottom:1px solid var(--line)}
article h3{font:700 1.5rem/1.25 var(--serif);margin:.3rem 0 1rem;text-wrap:balance}
article h4{font:700 1rem/1.4 var(--sans);margin:1.4rem 0 .5rem}
.text{font:1.0625rem/1.7 var(--serif)}
.text p,.text blockquote,.text li{margin-bottom:.85rem;white-space:pre-line}
.text blockquote{border-left:3px solid var(--line);padding-left:1rem}
.text ul{padding-left:1.25rem}
article footer{font-size:.8125rem;margin-top:1rem}
article footer p{overflow-wrap:anywhere}
article footer ul{list-style:none;border-left:3px solid var(--line);padding-left:.9rem;margin:.4rem 0 .8rem;color:var(--quiet)}
article footer li{margin-bottom:.5rem;white-space:pre-line}
@media (max-width:64rem){.ledger>li{grid-template-columns:2.2rem minmax(0,1fr)}.ledger>li>:not(.no){grid-column:2}.who{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline}.words{margin:.2rem 0 .3rem}.ledger .meta>p{flex-basis:auto}}
@media (max-width:40rem){td.bar{display:none}.conditionals dl>div{display:block}.conditionals .meta{margin-left:0}#bottom-line p{font-size:1.1875rem}.figures{gap:.7rem 1.5rem}.ledger>li{column-gap:.4rem}}
.long .ledger>li{content-visibility:auto;contain-intrinsic-size:auto 7rem}
.long .people>li{content-visibility:auto;contain-intrinsic-size:auto 8rem}
.long article{content-visibility:auto;contain-intrinsic-size:auto 60rem}
@media print{:root{color-scheme:light;--paper:#fff;--raised:#fff;--ink:#000;--quiet:#444;--line:#bbb;--strong:#000;--link:#000;--content:#f4f0e2;--content2:#e8e0c0;--source:#e9eef4;--cue:#f0f0f0;--line-ink:#000;--bar:#666}body{font-size:9.5pt}.masthead,.page{max-width:none;padding-inline:0}.contents,#filter,.copy,.skip,.masthead details:not([open]),.possible:not([open]),.people+details:not([open]){display:none!important}a{text-decoration:none}.page{display:block}.ledger>li{grid-template-columns:2rem 9rem minmax(0,1fr) 9rem}.ledger>li>:not(.no){grid-column:auto}.who,.meta{display:block}.long article,.long .people>li,.long .ledger>li{content-visibility:visible}.ledger>li,.cards>li,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}#articles{break-before:page}article{max-width:none}.text{font-size:10.5pt;line-height:1.5;orphans:3;widows:3}.words blockquote{font-size:11pt}#bottom-line p{font-size:13pt}.scroll{overflow:visible}.bar{display:none}table{font-size:8.5pt}th,td{padding-right:.45rem}thead th{font-size:8pt}:target{background:none}.s,.c,.q{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.s,.c,.q{forced-color-adjust:none;background:none;color:CanvasText}.bar rect{fill:CanvasText}}
`;

/** The whole style sheet of the page: views come first, so that the page may overrule them. */
export const PAGE_STYLE: string = VIEW_STYLE + OWN_STYLE;
