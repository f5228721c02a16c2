/**
 * The whole look of a published policy: no font, image or script from elsewhere. Text and links keep a contrast of 7:1
 * and more on both grounds; lines stay short enough to read, and Japanese breaks between phrases where the browser can.
 */
export const style = `
:root { color-scheme: light; --ink: #1b2126; --soft: #454f57; --line: #c3cad0; --ground: #ffffff; --shade: #f2f5f7; --link: #0a4a8f; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body { margin: 0; background: var(--ground); color: var(--ink); font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; line-height: 1.7; overflow-wrap: anywhere; }
:lang(ja) { word-break: auto-phrase; line-break: strict; }
html:lang(ja) body { font-family: "Hiragino Sans", "BIZ UDPGothic", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; line-height: 1.9; text-spacing-trim: trim-start; }
.skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: var(--ink); color: var(--ground); }
.skip:focus { left: 0; top: 0; z-index: 1; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
header, nav.contents, main, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
header nav { text-align: right; }
header nav a { display: inline-block; padding: .6rem 0; }
h1 { font-size: 1.75rem; line-height: 1.4; margin: .5rem 0 1.25rem; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.5; margin: 3rem 0 1rem; padding-bottom: .4rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.15rem; line-height: 1.5; margin: 2.25rem 0 .75rem; }
h4, h5, h6 { font-size: 1rem; line-height: 1.6; margin: 1.75rem 0 .5rem; }
h2, h3, h4, h5, h6 { scroll-margin-top: 1rem; text-wrap: pretty; }
.number { margin-right: .5em; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; }
p { margin: .75rem 0; }
ul, ol { padding-left: 1.4em; margin: .75rem 0; }
li { margin: .35rem 0; }
.notes { color: var(--soft); list-style: circle; }
nav.contents { margin-top: 2rem; }
nav.contents > div { background: var(--shade); padding: 1rem 1.25rem; border-radius: .5rem; }
nav.contents h2 { font-size: 1rem; margin: 0 0 .5rem; padding: 0; border: 0; }
nav.contents ul { list-style: none; padding-left: 0; margin: 0; }
nav.contents ul ul { padding-left: 1.2em; }
nav.contents a { display: inline-block; padding: .2rem 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid var(--line); padding: .6rem .8rem; text-align: left; vertical-align: top; }
th { background: var(--shade); font-weight: 600; }
th[scope="row"] { width: 32%; }
thead th { overflow-wrap: break-word; }
td ul { margin: 0; }
address { font-style: normal; margin: 1rem 0; padding: .25rem 0 .25rem 1rem; border-left: 4px solid var(--line); }
footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); border-top: 1px solid var(--line); }
@media (max-width: 34rem) {
  h1 { font-size: 1.4rem; }
  tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th[scope="row"] { width: auto; border-bottom: 0; }
  td + td { border-top: 0; }
  tr + tr { margin-top: .75rem; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  .skip, nav.contents, header nav { display: none; }
  body { font-size: 10.5pt; color: #000; }
  header, main, footer { max-width: none; padding: 0; }
  a { color: inherit; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  tr, li, address { break-inside: avoid; }
  @page { size: A4; margin: 20mm; }
}
`;
