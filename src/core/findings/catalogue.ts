import type { Definition } from './define.ts';
import { datasets } from './definitions/datasets.ts';
import { references } from './definitions/references.ts';
import { requests } from './definitions/requests.ts';
import { sourceText } from './definitions/source-text.ts';
import { standing } from './definitions/standing.ts';
import { versions } from './definitions/versions.ts';

/** Every kind of finding by its code. A new one is a definition in one of these families. */
export const catalogue = { ...sourceText, ...references, ...requests, ...datasets, ...standing, ...versions } as const;

export type FindingCode = keyof typeof catalogue;

/** What a finding of this code says besides its place. */
export type ParametersOf<Code extends FindingCode> = (typeof catalogue)[Code] extends Definition<infer Parameters> ? Parameters : never;
