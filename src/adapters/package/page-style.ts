/** Plain, readable on a telephone and on paper; dark where the person's machine is. Colours keep a contrast of 7:1. */
export const pageStyle = `
:root{color-scheme:light dark}
body{font:16px/1.6 system-ui,"BIZ UDPGothic","Hiragino Sans","Yu Gothic UI",sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:Canvas;padding:.5rem}
.scroll{overflow-x:auto}.scroll:focus-visible,a:focus-visible{outline:3px solid #1864ab;outline-offset:2px}
table{border-collapse:collapse;font-size:.9rem}th,td{border:1px solid #868e96;padding:.35rem .6rem;text-align:left;vertical-align:top}
td{white-space:pre-wrap;overflow-wrap:anywhere;max-width:30rem;min-width:5rem}thead th{white-space:nowrap}
.withheld{font-style:normal;background:repeating-linear-gradient(135deg,transparent 0 6px,rgba(134,142,150,.18) 6px 12px)}
.none,.note{color:GrayText}
@supports (color:color-mix(in srgb,red,blue)){.none,.note{color:color-mix(in srgb,CanvasText 75%,Canvas)}}
@media (max-width:40rem){dl{grid-template-columns:1fr}}
@media print{.scroll{overflow:visible}.skip,nav{display:none}table{font-size:.7rem}}
`;
