import type { Definition } from './define.ts';
import { anonymised } from './definitions/anonymised.ts';
import { assertions } from './definitions/assertions.ts';
import { california } from './definitions/california.ts';
import { contents } from './definitions/contents.ts';
import { datasets } from './definitions/datasets.ts';
import { pins } from './definitions/pins.ts';
import { provision } from './definitions/provision.ts';
import { publishedText } from './definitions/published-text.ts';
import { purposes } from './definitions/purposes.ts';
import { references } from './definitions/references.ts';
import { renderings } from './definitions/renderings.ts';
import { requests } from './definitions/requests.ts';
import { sourceText } from './definitions/source-text.ts';
import { standing } from './definitions/standing.ts';
import { texts } from './definitions/texts.ts';
import { versions } from './definitions/versions.ts';

/** Every kind of finding by its code. A new one is a definition in one of these families. */
export const catalogue = {
  ...sourceText, ...references, ...publishedText, ...renderings, ...texts, ...purposes, ...provision, ...anonymised, ...requests, ...contents, ...california, ...datasets, ...assertions, ...standing, ...versions, ...pins,
} as const;

export type FindingCode = keyof typeof catalogue;

/** What a finding of this code says besides its place. */
export type ParametersOf<Code extends FindingCode> = (typeof catalogue)[Code] extends Definition<infer Parameters> ? Parameters : never;
