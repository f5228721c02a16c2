/** Four small drawings of what a request is. They repeat what the words beside them say, so a screen reader skips them. */
const ink = '#06423e';
const teal = '#0b5c57';
const pale = '#d3ece9';
const paper = '#ffffff';
const warm = '#f4b860';
const line = { fill: 'none', stroke: ink, strokeWidth: 3, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const frame = { viewBox: '0 0 160 110', 'aria-hidden': true, focusable: false } as const;
const Ground = () => <rect width="160" height="110" fill={pale} />;

/** A letter with six digits, and a tick. */
export const CodePicture = () => (
  <svg {...frame}>
    <Ground />
    <rect x="28" y="24" width="104" height="64" rx="6" fill={paper} stroke={ink} strokeWidth="3" />
    <path d="M30 28l50 32 50-32" {...line} />
    <g fill={teal}>{[44, 57, 70, 83, 96, 109].map((x) => <rect key={x} x={x} y="68" width="8" height="10" rx="2" />)}</g>
    <circle cx="128" cy="28" r="16" fill={warm} stroke={ink} strokeWidth="3" />
    <path d="M121 28l5 6 9-11" {...line} />
  </svg>
);

/** A list in which everything is ticked, and a pencil. */
export const FormPicture = () => (
  <svg {...frame}>
    <Ground />
    <rect x="44" y="12" width="72" height="88" rx="6" fill={paper} stroke={ink} strokeWidth="3" />
    {[28, 48, 68].map((y) => (
      <g key={y}>
        <rect x="54" y={y} width="12" height="12" rx="3" fill={teal} />
        <path d={`M57 ${y + 6}l3 3 5-6`} {...line} stroke={paper} strokeWidth="2" />
        <path d={`M74 ${y + 6}h32`} {...line} stroke="#7f9c99" />
      </g>
    ))}
    <path d="M104 92l4-13 26-26 9 9-26 26z" fill={warm} stroke={ink} strokeWidth="3" strokeLinejoin="round" />
  </svg>
);

/** A card with a face; one line of it is black. */
export const IdentityPicture = () => (
  <svg {...frame}>
    <Ground />
    <rect x="20" y="20" width="120" height="72" rx="8" fill={paper} stroke={ink} strokeWidth="3" />
    <rect x="98" y="32" width="30" height="38" rx="4" fill={warm} />
    <circle cx="113" cy="45" r="7" fill={ink} />
    <path d="M101 70c1-12 23-12 24 0z" fill={ink} />
    <path d="M32 36h52M32 49h38M32 78h70" {...line} stroke="#7f9c99" />
    <rect x="30" y="57" width="60" height="12" rx="1" fill="#000" />
  </svg>
);

/** An open parcel with papers and a key. */
export const ReplyPicture = () => (
  <svg {...frame}>
    <Ground />
    <rect x="60" y="14" width="40" height="50" rx="3" fill={paper} stroke={ink} strokeWidth="3" />
    <path d="M68 26h24M68 36h24M68 46h14" {...line} stroke="#7f9c99" />
    <path d="M36 52h88v40a6 6 0 0 1-6 6H42a6 6 0 0 1-6-6z" fill={warm} stroke={ink} strokeWidth="3" strokeLinejoin="round" />
    <path d="M36 52l-12 14h30l10-14M124 52l12 14h-30l-10-14" fill={warm} stroke={ink} strokeWidth="3" strokeLinejoin="round" />
    <circle cx="70" cy="80" r="7" {...line} />
    <path d="M77 80h20m-7 0v6m7-6v6" {...line} />
  </svg>
);
